"""the first tables: people, children, what was said, where it goes, and what happened."""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import app.kit.columns

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('family',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('reference', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_family')),
    sa.UniqueConstraint('reference', name=op.f('uq_family_reference'))
    )
    op.create_table('happening',
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('actor_kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('actor_id', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('actor_name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('what', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=True),
    sa.Column('subject_kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('subject_id', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('detail', sa.JSON(), nullable=False),
    sa.Column('request_id', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('previous', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_happening'))
    )
    with op.batch_alter_table('happening', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_happening_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_happening_what'), ['what'], unique=False)

    op.create_table('practitioner',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('username', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('job_title', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('agency', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('password_hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('pin_hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('administers', sa.Boolean(), nullable=False),
    sa.Column('active', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_practitioner'))
    )
    with op.batch_alter_table('practitioner', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_practitioner_username'), ['username'], unique=True)

    op.create_table('sign_in_try',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('name_digest', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sign_in_try'))
    )
    with op.batch_alter_table('sign_in_try', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sign_in_try_name_digest'), ['name_digest'], unique=False)

    op.create_table('child',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('family_id', sa.Uuid(), nullable=False),
    sa.Column('reference', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('born_on', sa.Date(), nullable=True),
    sa.Column('due_on', sa.Date(), nullable=True),
    sa.Column('language', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('band', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('band_note', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('needs', sa.JSON(), nullable=False),
    sa.CheckConstraint('born_on IS NOT NULL OR due_on IS NOT NULL', name=op.f('ck_child_born_or_due')),
    sa.ForeignKeyConstraint(['family_id'], ['family.id'], name=op.f('fk_child_family_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_child')),
    sa.UniqueConstraint('reference', name=op.f('uq_child_reference'))
    )
    with op.batch_alter_table('child', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_child_family_id'), ['family_id'], unique=False)

    op.create_table('conference',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('family_id', sa.Uuid(), nullable=False),
    sa.Column('reference', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('starts_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('chair_id', sa.Uuid(), nullable=False),
    sa.ForeignKeyConstraint(['chair_id'], ['practitioner.id'], name=op.f('fk_conference_chair_id')),
    sa.ForeignKeyConstraint(['family_id'], ['family.id'], name=op.f('fk_conference_family_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conference')),
    sa.UniqueConstraint('reference', name=op.f('uq_conference_reference'))
    )
    with op.batch_alter_table('conference', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conference_family_id'), ['family_id'], unique=False)

    op.create_table('practitioner_session',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('state', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('seen_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('unlock_tries', sa.Integer(), nullable=False),
    sa.Column('ended_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_practitioner_session_practitioner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_practitioner_session')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_practitioner_session_token_hash'))
    )
    with op.batch_alter_table('practitioner_session', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_practitioner_session_practitioner_id'), ['practitioner_id'], unique=False)

    op.create_table('allocation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('role', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=False),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('reason', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_allocation_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_allocation_practitioner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_allocation'))
    )
    with op.batch_alter_table('allocation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_allocation_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_allocation_practitioner_id'), ['practitioner_id'], unique=False)

    op.create_table('assessment',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('opened_on', sa.Date(), nullable=False),
    sa.Column('closed_on', sa.Date(), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_assessment_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_assessment')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_assessment_id_child_id'))
    )
    with op.batch_alter_table('assessment', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_assessment_child_id'), ['child_id'], unique=False)

    op.create_table('challenge',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('conference_id', sa.Uuid(), nullable=False),
    sa.Column('raised_by', sa.Uuid(), nullable=False),
    sa.Column('raised_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('text', app.kit.columns.Sealed(), nullable=True),
    sa.Column('answered_by', sa.Uuid(), nullable=True),
    sa.Column('answered_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('answer', app.kit.columns.Sealed(), nullable=True),
    sa.Column('closed_by', sa.Uuid(), nullable=True),
    sa.Column('closed_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('outcome', app.kit.columns.Sealed(), nullable=True),
    sa.ForeignKeyConstraint(['answered_by'], ['practitioner.id'], name=op.f('fk_challenge_answered_by')),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_challenge_child_id')),
    sa.ForeignKeyConstraint(['closed_by'], ['practitioner.id'], name=op.f('fk_challenge_closed_by')),
    sa.ForeignKeyConstraint(['conference_id'], ['conference.id'], name=op.f('fk_challenge_conference_id')),
    sa.ForeignKeyConstraint(['raised_by'], ['practitioner.id'], name=op.f('fk_challenge_raised_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_challenge')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_challenge_id_child_id'))
    )
    with op.batch_alter_table('challenge', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_challenge_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_challenge_conference_id'), ['conference_id'], unique=False)

    op.create_table('check',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('conference_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('space', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('voice', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('audience', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('influence', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('participation', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('category_reviewed', sa.Boolean(), nullable=False),
    sa.Column('note', app.kit.columns.Sealed(), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_check_child_id')),
    sa.ForeignKeyConstraint(['conference_id'], ['conference.id'], name=op.f('fk_check_conference_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_check_practitioner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_check')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_check_id_child_id'))
    )
    with op.batch_alter_table('check', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_check_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_check_conference_id'), ['conference_id'], unique=False)

    op.create_table('child_key',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('install_key', sa.Integer(), nullable=False),
    sa.Column('wrapped', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_child_key_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_child_key')),
    sa.UniqueConstraint('child_id', name=op.f('uq_child_key_child_id'))
    )
    with op.batch_alter_table('child_key', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_child_key_child_id'), ['child_id'], unique=False)

    op.create_table('conference_child',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('conference_id', sa.Uuid(), nullable=False),
    sa.Column('weight', app.kit.columns.Sealed(), nullable=True),
    sa.Column('changed', app.kit.columns.Sealed(), nullable=True),
    sa.Column('not_changed', app.kit.columns.Sealed(), nullable=True),
    sa.Column('written_by', sa.Uuid(), nullable=True),
    sa.Column('written_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_conference_child_child_id')),
    sa.ForeignKeyConstraint(['conference_id'], ['conference.id'], name=op.f('fk_conference_child_conference_id')),
    sa.ForeignKeyConstraint(['written_by'], ['practitioner.id'], name=op.f('fk_conference_child_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_conference_child')),
    sa.UniqueConstraint('conference_id', 'child_id', name=op.f('uq_conference_child_conference_id_child_id')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_conference_child_id_child_id'))
    )
    with op.batch_alter_table('conference_child', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_conference_child_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_conference_child_conference_id'), ['conference_id'], unique=False)

    op.create_table('media',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('type', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('size', sa.Integer(), nullable=False),
    sa.Column('width', sa.Integer(), nullable=False),
    sa.Column('height', sa.Integer(), nullable=False),
    sa.Column('digest', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('stored_in', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('blob', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('content', app.kit.columns.Sealed(), nullable=True),
    sa.Column('sitting_id', sa.Uuid(), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_media_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_media')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_media_id_child_id'))
    )
    with op.batch_alter_table('media', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_media_child_id'), ['child_id'], unique=False)

    op.create_table('parent',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('relation', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_parent_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_parent')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_parent_id_child_id'))
    )
    with op.batch_alter_table('parent', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_parent_child_id'), ['child_id'], unique=False)

    op.create_table('plan',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('started_on', sa.Date(), nullable=False),
    sa.Column('ended_on', sa.Date(), nullable=True),
    sa.Column('category', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_plan_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_plan')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_plan_id_child_id'))
    )
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_plan_child_id'), ['child_id'], unique=False)

    op.create_table('report',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('conference_id', sa.Uuid(), nullable=False),
    sa.Column('format', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('digest', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('made_by', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('made_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_report_child_id')),
    sa.ForeignKeyConstraint(['conference_id'], ['conference.id'], name=op.f('fk_report_conference_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_report')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_report_id_child_id'))
    )
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_report_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_report_conference_id'), ['conference_id'], unique=False)

    op.create_table('sitting',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('status', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('manner', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('place', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('place_note', app.kit.columns.Sealed(), nullable=True),
    sa.Column('present', sa.JSON(), nullable=False),
    sa.Column('present_note', app.kit.columns.Sealed(), nullable=True),
    sa.Column('seen_alone', sa.Boolean(), nullable=True),
    sa.Column('not_alone_reason', app.kit.columns.Sealed(), nullable=True),
    sa.Column('interpreter', sa.Boolean(), nullable=False),
    sa.Column('aids', app.kit.columns.Sealed(), nullable=True),
    sa.Column('language', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('band', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('look', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('activities', sa.JSON(), nullable=False),
    sa.Column('understood', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('wish', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('declined_reason', app.kit.columns.Sealed(), nullable=True),
    sa.Column('packed_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('opened_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('finished_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('locked_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('declined_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_sitting_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_sitting_practitioner_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sitting')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_sitting_id_child_id'))
    )
    with op.batch_alter_table('sitting', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_sitting_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sitting_practitioner_id'), ['practitioner_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_sitting_status'), ['status'], unique=False)

    op.create_table('child_session',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=False),
    sa.Column('token_hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('seen_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('ended_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_child_session_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_child_session_sitting_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_child_session')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_child_session_id_child_id')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_child_session_token_hash'))
    )
    with op.batch_alter_table('child_session', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_child_session_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_child_session_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('drawing',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=False),
    sa.Column('activity', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('step', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_drawing_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_drawing_sitting_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_drawing')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_drawing_id_child_id'))
    )
    with op.batch_alter_table('drawing', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_drawing_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_drawing_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('invitation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=False),
    sa.Column('locator', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('secret_hash', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('tries_left', sa.Integer(), nullable=False),
    sa.Column('opens_left', sa.Integer(), nullable=False),
    sa.Column('expires_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_invitation_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_invitation_sitting_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_invitation_id_child_id'))
    )
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invitation_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_invitation_locator'), ['locator'], unique=False)
        batch_op.create_index(batch_op.f('ix_invitation_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('outcome',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('plan_id', sa.Uuid(), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('goal', app.kit.columns.Sealed(), nullable=True),
    sa.Column('need', app.kit.columns.Sealed(), nullable=True),
    sa.Column('how_we_know', app.kit.columns.Sealed(), nullable=True),
    sa.Column('contingency', app.kit.columns.Sealed(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_by', sa.Uuid(), nullable=True),
    sa.Column('written_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_outcome_child_id')),
    sa.ForeignKeyConstraint(['plan_id', 'child_id'], ['plan.id', 'plan.child_id'], name=op.f('fk_outcome_plan_id_child_id')),
    sa.ForeignKeyConstraint(['written_by'], ['practitioner.id'], name=op.f('fk_outcome_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outcome')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_outcome_id_child_id')),
    sa.UniqueConstraint('plan_id', 'number', name=op.f('uq_outcome_plan_id_number'))
    )
    with op.batch_alter_table('outcome', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_outcome_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_outcome_plan_id'), ['plan_id'], unique=False)

    op.create_table('section',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('assessment_id', sa.Uuid(), nullable=False),
    sa.Column('area', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('text', app.kit.columns.Sealed(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('written_by', sa.Uuid(), nullable=True),
    sa.Column('written_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['assessment_id', 'child_id'], ['assessment.id', 'assessment.child_id'], name=op.f('fk_section_assessment_id_child_id')),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_section_child_id')),
    sa.ForeignKeyConstraint(['written_by'], ['practitioner.id'], name=op.f('fk_section_written_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_section')),
    sa.UniqueConstraint('assessment_id', 'area', name=op.f('uq_section_assessment_id_area')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_section_id_child_id'))
    )
    with op.batch_alter_table('section', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_section_assessment_id'), ['assessment_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_section_child_id'), ['child_id'], unique=False)

    op.create_table('signal',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=False),
    sa.Column('raised_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('acknowledged_by', sa.Uuid(), nullable=True),
    sa.Column('acknowledged_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.Column('note', app.kit.columns.Sealed(), nullable=True),
    sa.ForeignKeyConstraint(['acknowledged_by'], ['practitioner.id'], name=op.f('fk_signal_acknowledged_by')),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_signal_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_signal_sitting_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_signal')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_signal_id_child_id'))
    )
    with op.batch_alter_table('signal', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_signal_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_signal_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('action',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('outcome_id', sa.Uuid(), nullable=False),
    sa.Column('what', app.kit.columns.Sealed(), nullable=True),
    sa.Column('who', app.kit.columns.Sealed(), nullable=True),
    sa.Column('by_when', sa.Date(), nullable=True),
    sa.Column('done_on', sa.Date(), nullable=True),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_action_child_id')),
    sa.ForeignKeyConstraint(['outcome_id', 'child_id'], ['outcome.id', 'outcome.child_id'], name=op.f('fk_action_outcome_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_action')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_action_id_child_id'))
    )
    with op.batch_alter_table('action', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_action_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_action_outcome_id'), ['outcome_id'], unique=False)

    op.create_table('drawing_batch',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('drawing_id', sa.Uuid(), nullable=False),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.Column('ops', app.kit.columns.Sealed(), nullable=True),
    sa.Column('digest', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_drawing_batch_child_id')),
    sa.ForeignKeyConstraint(['drawing_id', 'child_id'], ['drawing.id', 'drawing.child_id'], name=op.f('fk_drawing_batch_drawing_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_drawing_batch')),
    sa.UniqueConstraint('drawing_id', 'seq', name=op.f('uq_drawing_batch_drawing_id_seq'))
    )
    with op.batch_alter_table('drawing_batch', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_drawing_batch_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_drawing_batch_drawing_id'), ['drawing_id'], unique=False)

    op.create_table('response',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=False),
    sa.Column('key', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('activity', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('step', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('part', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('kind', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('how', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('helped', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('area', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('shown', sa.JSON(), nullable=False),
    sa.Column('value', app.kit.columns.Sealed(), nullable=True),
    sa.Column('words', app.kit.columns.Sealed(), nullable=True),
    sa.Column('digest', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('drawing_id', sa.Uuid(), nullable=True),
    sa.Column('media_id', sa.Uuid(), nullable=True),
    sa.Column('supersedes_id', sa.Uuid(), nullable=True),
    sa.Column('given_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('device_at', app.kit.columns.UtcDateTime(timezone=True), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_response_child_id')),
    sa.ForeignKeyConstraint(['drawing_id', 'child_id'], ['drawing.id', 'drawing.child_id'], name=op.f('fk_response_drawing_id_child_id')),
    sa.ForeignKeyConstraint(['media_id', 'child_id'], ['media.id', 'media.child_id'], name=op.f('fk_response_media_id_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_response_sitting_id_child_id')),
    sa.ForeignKeyConstraint(['supersedes_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_response_supersedes_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_response')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_response_id_child_id')),
    sa.UniqueConstraint('sitting_id', 'key', name=op.f('uq_response_sitting_id_key'))
    )
    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_response_area'), ['area'], unique=False)
        batch_op.create_index(batch_op.f('ix_response_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_response_given_at'), ['given_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_response_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('observation',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('sitting_id', sa.Uuid(), nullable=True),
    sa.Column('response_id', sa.Uuid(), nullable=True),
    sa.Column('seen_on', sa.Date(), nullable=False),
    sa.Column('area', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('place', app.kit.columns.Sealed(), nullable=True),
    sa.Column('with_whom', app.kit.columns.Sealed(), nullable=True),
    sa.Column('seen_alone', sa.Boolean(), nullable=True),
    sa.Column('text', app.kit.columns.Sealed(), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_observation_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_observation_practitioner_id')),
    sa.ForeignKeyConstraint(['response_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_observation_response_id_child_id')),
    sa.ForeignKeyConstraint(['sitting_id', 'child_id'], ['sitting.id', 'sitting.child_id'], name=op.f('fk_observation_sitting_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_observation')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_observation_id_child_id'))
    )
    with op.batch_alter_table('observation', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_observation_area'), ['area'], unique=False)
        batch_op.create_index(batch_op.f('ix_observation_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_observation_response_id'), ['response_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_observation_seen_on'), ['seen_on'], unique=False)
        batch_op.create_index(batch_op.f('ix_observation_sitting_id'), ['sitting_id'], unique=False)

    op.create_table('reading',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('response_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('read_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_reading_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_reading_practitioner_id')),
    sa.ForeignKeyConstraint(['response_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_reading_response_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reading')),
    sa.UniqueConstraint('response_id', 'practitioner_id', name=op.f('uq_reading_response_id_practitioner_id'))
    )
    with op.batch_alter_table('reading', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_reading_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_reading_response_id'), ['response_id'], unique=False)

    op.create_table('telling',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('response_id', sa.Uuid(), nullable=True),
    sa.Column('told_on', sa.Date(), nullable=False),
    sa.Column('method', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('did', app.kit.columns.Sealed(), nullable=True),
    sa.Column('could_not', app.kit.columns.Sealed(), nullable=True),
    sa.Column('child_said', app.kit.columns.Sealed(), nullable=True),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_telling_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_telling_practitioner_id')),
    sa.ForeignKeyConstraint(['response_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_telling_response_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_telling')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_telling_id_child_id'))
    )
    with op.batch_alter_table('telling', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_telling_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_telling_response_id'), ['response_id'], unique=False)

    op.create_table('analysis',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('response_id', sa.Uuid(), nullable=True),
    sa.Column('observation_id', sa.Uuid(), nullable=True),
    sa.Column('practitioner_id', sa.Uuid(), nullable=False),
    sa.Column('role', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
    sa.Column('now', app.kit.columns.Sealed(), nullable=True),
    sa.Column('carers', app.kit.columns.Sealed(), nullable=True),
    sa.Column('later', app.kit.columns.Sealed(), nullable=True),
    sa.CheckConstraint('(response_id IS NULL) <> (observation_id IS NULL)', name=op.f('ck_analysis_one_source')),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_analysis_child_id')),
    sa.ForeignKeyConstraint(['observation_id', 'child_id'], ['observation.id', 'observation.child_id'], name=op.f('fk_analysis_observation_id_child_id')),
    sa.ForeignKeyConstraint(['practitioner_id'], ['practitioner.id'], name=op.f('fk_analysis_practitioner_id')),
    sa.ForeignKeyConstraint(['response_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_analysis_response_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_analysis')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_analysis_id_child_id'))
    )
    with op.batch_alter_table('analysis', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_analysis_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_analysis_observation_id'), ['observation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_analysis_response_id'), ['response_id'], unique=False)

    op.create_table('attachment',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('created_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.Column('child_id', sa.Uuid(), nullable=False),
    sa.Column('response_id', sa.Uuid(), nullable=True),
    sa.Column('observation_id', sa.Uuid(), nullable=True),
    sa.Column('section_id', sa.Uuid(), nullable=True),
    sa.Column('outcome_id', sa.Uuid(), nullable=True),
    sa.Column('attached_by', sa.Uuid(), nullable=False),
    sa.Column('attached_at', app.kit.columns.UtcDateTime(timezone=True), nullable=False),
    sa.CheckConstraint('(response_id IS NULL) <> (observation_id IS NULL)', name=op.f('ck_attachment_one_source')),
    sa.CheckConstraint('(section_id IS NULL) <> (outcome_id IS NULL)', name=op.f('ck_attachment_one_place')),
    sa.ForeignKeyConstraint(['attached_by'], ['practitioner.id'], name=op.f('fk_attachment_attached_by')),
    sa.ForeignKeyConstraint(['child_id'], ['child.id'], name=op.f('fk_attachment_child_id')),
    sa.ForeignKeyConstraint(['observation_id', 'child_id'], ['observation.id', 'observation.child_id'], name=op.f('fk_attachment_observation_id_child_id')),
    sa.ForeignKeyConstraint(['outcome_id', 'child_id'], ['outcome.id', 'outcome.child_id'], name=op.f('fk_attachment_outcome_id_child_id')),
    sa.ForeignKeyConstraint(['response_id', 'child_id'], ['response.id', 'response.child_id'], name=op.f('fk_attachment_response_id_child_id')),
    sa.ForeignKeyConstraint(['section_id', 'child_id'], ['section.id', 'section.child_id'], name=op.f('fk_attachment_section_id_child_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachment')),
    sa.UniqueConstraint('id', 'child_id', name=op.f('uq_attachment_id_child_id'))
    )
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_attachment_child_id'), ['child_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attachment_observation_id'), ['observation_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attachment_outcome_id'), ['outcome_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attachment_response_id'), ['response_id'], unique=False)
        batch_op.create_index(batch_op.f('ix_attachment_section_id'), ['section_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('attachment', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_attachment_section_id'))
        batch_op.drop_index(batch_op.f('ix_attachment_response_id'))
        batch_op.drop_index(batch_op.f('ix_attachment_outcome_id'))
        batch_op.drop_index(batch_op.f('ix_attachment_observation_id'))
        batch_op.drop_index(batch_op.f('ix_attachment_child_id'))

    op.drop_table('attachment')
    with op.batch_alter_table('analysis', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_analysis_response_id'))
        batch_op.drop_index(batch_op.f('ix_analysis_observation_id'))
        batch_op.drop_index(batch_op.f('ix_analysis_child_id'))

    op.drop_table('analysis')
    with op.batch_alter_table('telling', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_telling_response_id'))
        batch_op.drop_index(batch_op.f('ix_telling_child_id'))

    op.drop_table('telling')
    with op.batch_alter_table('reading', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_reading_response_id'))
        batch_op.drop_index(batch_op.f('ix_reading_child_id'))

    op.drop_table('reading')
    with op.batch_alter_table('observation', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_observation_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_observation_seen_on'))
        batch_op.drop_index(batch_op.f('ix_observation_response_id'))
        batch_op.drop_index(batch_op.f('ix_observation_child_id'))
        batch_op.drop_index(batch_op.f('ix_observation_area'))

    op.drop_table('observation')
    with op.batch_alter_table('response', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_response_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_response_given_at'))
        batch_op.drop_index(batch_op.f('ix_response_child_id'))
        batch_op.drop_index(batch_op.f('ix_response_area'))

    op.drop_table('response')
    with op.batch_alter_table('drawing_batch', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_drawing_batch_drawing_id'))
        batch_op.drop_index(batch_op.f('ix_drawing_batch_child_id'))

    op.drop_table('drawing_batch')
    with op.batch_alter_table('action', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_action_outcome_id'))
        batch_op.drop_index(batch_op.f('ix_action_child_id'))

    op.drop_table('action')
    with op.batch_alter_table('signal', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_signal_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_signal_child_id'))

    op.drop_table('signal')
    with op.batch_alter_table('section', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_section_child_id'))
        batch_op.drop_index(batch_op.f('ix_section_assessment_id'))

    op.drop_table('section')
    with op.batch_alter_table('outcome', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_outcome_plan_id'))
        batch_op.drop_index(batch_op.f('ix_outcome_child_id'))

    op.drop_table('outcome')
    with op.batch_alter_table('invitation', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_invitation_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_invitation_locator'))
        batch_op.drop_index(batch_op.f('ix_invitation_child_id'))

    op.drop_table('invitation')
    with op.batch_alter_table('drawing', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_drawing_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_drawing_child_id'))

    op.drop_table('drawing')
    with op.batch_alter_table('child_session', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_child_session_sitting_id'))
        batch_op.drop_index(batch_op.f('ix_child_session_child_id'))

    op.drop_table('child_session')
    with op.batch_alter_table('sitting', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sitting_status'))
        batch_op.drop_index(batch_op.f('ix_sitting_practitioner_id'))
        batch_op.drop_index(batch_op.f('ix_sitting_child_id'))

    op.drop_table('sitting')
    with op.batch_alter_table('report', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_report_conference_id'))
        batch_op.drop_index(batch_op.f('ix_report_child_id'))

    op.drop_table('report')
    with op.batch_alter_table('plan', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_plan_child_id'))

    op.drop_table('plan')
    with op.batch_alter_table('parent', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_parent_child_id'))

    op.drop_table('parent')
    with op.batch_alter_table('media', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_media_child_id'))

    op.drop_table('media')
    with op.batch_alter_table('conference_child', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_conference_child_conference_id'))
        batch_op.drop_index(batch_op.f('ix_conference_child_child_id'))

    op.drop_table('conference_child')
    with op.batch_alter_table('child_key', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_child_key_child_id'))

    op.drop_table('child_key')
    with op.batch_alter_table('check', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_check_conference_id'))
        batch_op.drop_index(batch_op.f('ix_check_child_id'))

    op.drop_table('check')
    with op.batch_alter_table('challenge', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_challenge_conference_id'))
        batch_op.drop_index(batch_op.f('ix_challenge_child_id'))

    op.drop_table('challenge')
    with op.batch_alter_table('assessment', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_assessment_child_id'))

    op.drop_table('assessment')
    with op.batch_alter_table('allocation', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_allocation_practitioner_id'))
        batch_op.drop_index(batch_op.f('ix_allocation_child_id'))

    op.drop_table('allocation')
    with op.batch_alter_table('practitioner_session', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_practitioner_session_practitioner_id'))

    op.drop_table('practitioner_session')
    with op.batch_alter_table('conference', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_conference_family_id'))

    op.drop_table('conference')
    with op.batch_alter_table('child', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_child_family_id'))

    op.drop_table('child')
    with op.batch_alter_table('sign_in_try', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_sign_in_try_name_digest'))

    op.drop_table('sign_in_try')
    with op.batch_alter_table('practitioner', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_practitioner_username'))

    op.drop_table('practitioner')
    with op.batch_alter_table('happening', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_happening_what'))
        batch_op.drop_index(batch_op.f('ix_happening_child_id'))

    op.drop_table('happening')
    op.drop_table('family')
