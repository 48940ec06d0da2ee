"""Row classes, one file per subject. Rows never leave storage."""

from cadredesk.storage.models.base import Base, Logged
from cadredesk.storage.models.body import (
    BodyNameRow,
    BodyRow,
    QuotaRow,
    TermRow,
    TitleLevelRow,
    TitleRow,
    VacancyRow,
)
from cadredesk.storage.models.importing import (
    ImportBatchRow,
    ImportLayoutRow,
    TitleSpellingRow,
)
from cadredesk.storage.models.log import BlobRow, ChangeRow, CurrentOperationRow, OperationRow
from cadredesk.storage.models.office import (
    BodyLinkRow,
    CodeRow,
    OfficeNameRow,
    OfficeRow,
    UserRow,
)
from cadredesk.storage.models.person import (
    ContactRow,
    EmploymentRow,
    PersonnelCaseRow,
    PersonRow,
    PersonStatusRow,
    PositionRow,
    QualificationRow,
    UnassignedTitleRow,
)
from cadredesk.storage.models.target import TargetMilestoneRow, TargetRow, TargetSourceRow

__all__ = [
    "Base",
    "BlobRow",
    "BodyLinkRow",
    "BodyNameRow",
    "BodyRow",
    "ChangeRow",
    "CodeRow",
    "ContactRow",
    "CurrentOperationRow",
    "EmploymentRow",
    "ImportBatchRow",
    "ImportLayoutRow",
    "Logged",
    "OfficeNameRow",
    "OfficeRow",
    "OperationRow",
    "PersonRow",
    "PersonStatusRow",
    "PersonnelCaseRow",
    "PositionRow",
    "QualificationRow",
    "QuotaRow",
    "TargetMilestoneRow",
    "TargetRow",
    "TargetSourceRow",
    "TermRow",
    "TitleLevelRow",
    "TitleRow",
    "TitleSpellingRow",
    "UnassignedTitleRow",
    "UserRow",
    "VacancyRow",
]
