"""The whole matrix on one screen: what each role on an allocation may do with that child's record."""

from enum import StrEnum


class Role(StrEnum):
    SOCIAL_WORKER = "social-worker"
    TEAM_MANAGER = "team-manager"
    CONFERENCE_CHAIR = "conference-chair"
    PARTNER_PRACTITIONER = "partner-practitioner"
    ADVOCATE = "advocate"
    AUDITOR = "auditor"
    DUTY = "duty"


class Permission(StrEnum):
    """The value names the thing and the act; the comment is the sentence for people."""

    RECORD_OPEN = "record:open"  # open a child's page: who they are, when they were seen
    RESPONSE_READ = "response:read"  # read the child's own words and see their drawings
    EVIDENCE_READ = "evidence:read"  # read observations, analyses, assessment and plan
    SITTING_PACK = "sitting:pack"  # pack direct work, hand over, write up
    OBSERVATION_WRITE = "observation:write"  # write down what was seen
    ANALYSIS_WRITE = "analysis:write"  # give a view beside the child's words
    ASSESSMENT_WRITE = "assessment:write"  # write and attach in this child's assessment
    PLAN_WRITE = "plan:write"  # write and attach in this child's plan
    TRANSCRIPT_WRITE = "transcript:write"  # write a child's recording down, word for word
    VOICE_RECORD = "voice:record"  # record how questions are read aloud, for every child
    TELLING_WRITE = "telling:write"  # write down that the child was told
    SIGNAL_ACKNOWLEDGE = "signal:acknowledge"  # take on "I need to talk to someone"
    CONFERENCE_READ = "conference:read"  # open the conference and this child's page of it
    CHECK_WRITE = "check:write"  # record the chair's check
    CHALLENGE_RAISE = "challenge:raise"  # raise a challenge and close it with an outcome
    CHALLENGE_ANSWER = "challenge:answer"  # answer a challenge
    REPORT_MAKE = "report:make"  # make this child's conference report
    SHARING_WRITE = "sharing:write"  # decide who may see a child's answer, and what is withheld from whom
    SHARING_AGREE = "sharing:agree"  # agree, as the manager, to a decision about sharing
    OWN_DEVICE_AGREE = "own-device:agree"  # agree, as the manager, to a child using another device than the tablet
    HELD_BACK_SAY = "held-back:say"  # say, as the chair, whether a parent's copy may tell that something is left out
    CROSS_REFERENCE_READ = "cross-reference:read"  # see that something about this child is held on another child's record
    TRAIL_READ = "trail:read"  # see who has opened this record


P = Permission
_READING = {P.RECORD_OPEN, P.RESPONSE_READ, P.EVIDENCE_READ, P.CONFERENCE_READ}
_WORK = {
    P.SITTING_PACK, P.OBSERVATION_WRITE, P.ANALYSIS_WRITE, P.ASSESSMENT_WRITE, P.PLAN_WRITE, P.TELLING_WRITE,
    P.SIGNAL_ACKNOWLEDGE, P.CHALLENGE_ANSWER, P.REPORT_MAKE, P.TRAIL_READ, P.TRANSCRIPT_WRITE, P.VOICE_RECORD, P.SHARING_WRITE,
    P.CROSS_REFERENCE_READ,
}  # fmt: skip

ROLE_PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.SOCIAL_WORKER: frozenset(_READING | _WORK),
    Role.TEAM_MANAGER: frozenset(_READING | _WORK | {P.SHARING_AGREE, P.OWN_DEVICE_AGREE}),
    Role.CONFERENCE_CHAIR: frozenset(_READING | {P.CHECK_WRITE, P.CHALLENGE_RAISE, P.REPORT_MAKE, P.HELD_BACK_SAY}),
    Role.PARTNER_PRACTITIONER: frozenset({P.RECORD_OPEN, P.OBSERVATION_WRITE}),
    Role.ADVOCATE: frozenset({P.RECORD_OPEN}),
    Role.AUDITOR: frozenset({P.RECORD_OPEN, P.TRAIL_READ}),
    Role.DUTY: frozenset({P.RECORD_OPEN, P.SIGNAL_ACKNOWLEDGE}),
}


def may(roles: frozenset[Role], permission: Permission) -> bool:
    return any(permission in ROLE_PERMISSIONS[role] for role in roles)
