"""The lines of the Word template: a style, and a text with the tags of docxtpl. `*bold*`, `§as the child was asked§`, `¤the child's own words in a line¤`."""

F, S = "Fact", "Small print"
def each(what: str, lines: list) -> list:
    return [(F, "{%p for " + what + " %}"), *lines, (F, "{%p endfor %}")]


def when(what: str, lines: list) -> list:
    return [(F, "{%p if " + what + " %}"), *lines, (F, "{%p endif %}")]


def none(what: str) -> list:
    return when(what, [("No evidence", "{{ " + what + " }}")])


def quoted(style: str) -> list:
    """The beginning it finishes, the words, how they were said, and beneath them what they say in other languages."""
    return [
        *when("q.label", [("Question", "§{{ q.label }}§")]), (style, "“{{ q.text }}”"), *when("q.line", [("How it was said", "{{ q.line }}")]),
        *each("x in q.translations", TRANSLATED),
    ]  # fmt: skip


TRANSLATED = [("Translation", "*{{ x.line }}*\n{{ x.text }}")]
THINK = "What adults think this means"
QUOTE, SMALL = quoted("Child's words"), quoted("Child's words, small")
LABEL = "*{{ i.label }}{% if i.picked or i.short %}{{ i.join }}{% endif %}*{{ i.picked }}"
PIECE = [
    *when("not i.quotes", [(F, LABEL)]),
    *when("i.short", [(F, LABEL + " {% for q in i.quotes %}¤“{{ q.text }}”¤{% endfor %}"), *each("q in i.quotes", [*each("x in q.translations", TRANSLATED)])]),
    *when("i.quotes and not i.short", [("Question", LABEL), *each("q in i.quotes", SMALL)]),
]
FACT = [
    *when("f.text", [(F, "*{{ f.label }}:* {{ f.text }}")]),
    *when("f.questions", [(F, "*{{ f.label }}:* {% for asked in f.questions %}§{{ asked }}§  {% endfor %}")]),
]
PICTURE = [(F, "{{ p.image }}"), *when("not p.said", [(S, "{{ p.line }}")]), *each("q in p.said", SMALL)]
SEEN = [
    ("Seen by an adult, title", "{{ s.title }}"), ("Seen by an adult", "{{ s.by }}"),
    *when("s.text", [("Seen by an adult", "{{ s.text }}")]),
    *each("m in s.more", [("Seen by an adult", "*{{ m[0] }}:* {{ m[1] }}")]),
]  # fmt: skip
OPINION = [
    ("Heading 3", "{{ o.title }} (opinion)"), (S, "{{ o.by }}"),
    *each("strand in o.strands", [("Opinion", "*{{ strand.heading }}*\n{{ strand.text }}")]),
]  # fmt: skip
def said_or_seen(e: str) -> list:
    """One thing that stands behind a section, an outcome or an action."""
    return [
        *when(f"{e}.own", [("Child's words, small", f"“{{{{ {e}.text }}}}”"), ("How it was said", f"{{{{ {e}.line }}}}")]),
        *each(f"x in {e}.translations", TRANSLATED), *each(f"i in {e}.pieces", PIECE), *when(f"{e}.about", [(S, f"{{{{ {e}.about }}}}")]),
        *when(f"not {e}.own and {e}.text", [(F, f"{{{{ {e}.text }}}}")]), *when(f"not {e}.own", [(S, f"{{{{ {e}.line }}}}")]),
    ]  # fmt: skip


def evidence(of: str) -> list:
    """Beside what was given before stands what was given since."""
    since = each("s in e.since", [(S, "*{{ s.line }}*"), *each("later in s.evidence", said_or_seen("later"))])
    return [*each(f"e in {of}.evidence", [*said_or_seen("e"), *since]), *none(f"{of}.none")]


BEHIND = [(F, "What stands behind *{{ a.what }}*"), *evidence("a")]
DAY = [
    ("Heading 3", "{{ d.title }}"), (S, "{{ d.line }}"),
    *each("t in d.told", [
        *when("t.asked_by", [(S, "{{ t.asked_by }}")]), ("Question", "§{{ t.question }}§"),
        *each("c in t.chosen", [(F, "{{ c }}")]), *each("q in t.quotes", SMALL), *each("i in t.pieces", PIECE),
        *each("p in t.pictures", PICTURE), *when("t.line", [(S, "{{ t.line }}")]),
    ]),
]  # fmt: skip
ACTIONS = ("table", (
    ("What will be done", "Who", "By when"), "a in of.actions",
    ("{{ a.what }}", "{{ a.who }}", "{{ a.by_when }}"), (86, 44, 40),
))  # fmt: skip
VISITS = ("table", (
    ("Date", "Alone?", "Where, and who was there"), "v in visits",
    ("{{ v.day }}", "{{ v.alone }}", "{{ v.where }}"), (40, 34, 96),
))  # fmt: skip

LINES = [
    ("Heading 1", "{{ title }}"),
    (F, "{{ subtitle }}. {{ age }}. *{{ copy }}*"),
    *none("empty"),
    *each("q in quotes", QUOTE),
    *each("c in chosen", [(F, "{{ c }}")]),
    *each("i in pieces", PIECE),
    *when("brackets", [(S, "{{ brackets }}")]),
    *each("p in picture", PICTURE),
    *when("meeting", [("Heading 2", "What {{ child }} wants at the meeting"), *each("i in meeting", PIECE)]),
    *when("asked", [("Heading 2", "What was asked, and how"), *each("f in asked", FACT)]),
    *when("short", [("Heading 2", "What came of it, in short"), *each("f in short", FACT)]),
    *when("seen and not asked", [("Heading 2", "What adults saw"), *each("s in seen", SEEN)]),
    *when("seen and asked", [("Heading 2, new page", "What adults saw"), *each("s in seen", SEEN), ("Heading 2", THINK)]),
    *when("not (seen and asked)", [("Heading 2, new page", THINK)]),
    *each("o in opinions", OPINION), *none("no_opinion"),
    ("Heading 2", "Weight, and what changed"),
    *each("w in weight", [*each("f in w.facts", FACT), (S, "{{ w.by }} (opinion)")]), *none("no_weight"),
    *when("days", [("Heading 2", "What else {{ child }} told us"), *each("d in days", DAY)]),
    *when("seen_more", [("Heading 2", "What else was seen"), *each("s in seen_more", SEEN)]),
    ("Heading 2", "When {{ child }} was seen"),
    *when("visits", [VISITS]), *none("no_visit"),
    ("Heading 2", "{{ child }}’s plan, and the evidence from {{ child }}"),
    *each("f in plan", FACT),
    *each("of in outcomes", [
        ("Heading 3", "{{ of.title }}"), *each("f in of.facts", FACT), *when("of.actions", [ACTIONS]), *each("a in of.actions", [*when("a.evidence or a.none", BEHIND)]),
        *when("of.progress", [(F, "*Progress*"), *each("f in of.progress", FACT)]), *evidence("of"), *none("of.since"),
    ]),
    *none("no_outcome"),
    ("Heading 2", "Where {{ child }}’s evidence is used in the assessment"),
    *each("of in sections", [("Heading 3", "{{ of.title }}"), *when("of.text", [(F, "{{ of.text }}")]), (S, "{{ of.by }}"), *evidence("of")]),
    *none("no_section"),
    *when("gaps", [("Heading 2", "What is not known, and why"), *each("f in gaps", FACT)]),
    *when("tellings or no_telling", [
        ("Heading 2", "What {{ child }} was told came of it"),
        *each("t in tellings", [(S, "{{ t.line }}"), *each("f in t.facts", FACT), *each("q in t.said", SMALL)]), *none("no_telling"),
    ]),
    *when("read_backs", [
        ("Heading 2", "What {{ child }} said when it was read back"),
        *each("t in read_backs", [(S, "{{ t.line }}"), *each("f in t.facts", FACT), *each("q in t.said", SMALL)]),
    ]),
    *when("others", [("Heading 2", "An advocate, and who has sent nothing"), *each("f in others", FACT)]),
    *when("earlier", [("Heading 2", "What {{ child }} told us before the last conference"), *each("d in earlier", DAY)]),
    ("Heading 2", "About this copy"),
    *each("f in wishes", FACT),
    *when("leave_out", [(F, "*{{ child }} asked for this to be left out of the copy the family sees:*"), *each("q in leave_out", SMALL)]),
    (S, "{{ made }}"),
]  # fmt: skip
