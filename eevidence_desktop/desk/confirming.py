"""An official's word that an unverified citation was checked, recorded where it cannot be altered unseen."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from eevidence_desktop.desk.drafts import OpenDraft, save_draft, value_in, with_value
from eevidence_desktop.desk.workbench import Workbench
from eevidence_desktop.domain.finding import Finding


def reference_in(body: Mapping[str, Any], finding: Finding) -> str:
    """Return the id of the citation that a finding points at: what the draft holds in its field."""
    return str(value_in(body, finding.field) or "")


def confirm_reference(bench: Workbench, draft: OpenDraft, reference: str, by: str) -> OpenDraft:
    """Record that ``by`` compared a reference, treaty or authority with its source; saves the draft."""
    at = bench.clock().replace(microsecond=0).isoformat()
    earlier: list[dict[str, Any]] = [
        item for item in value_in(draft.body, "confirmations") or [] if item.get("reference") != reference
    ]
    entry = {"reference": reference, "by": by, "at": at}
    body = with_value(draft.body, "confirmations", [*earlier, entry])
    saved = save_draft(bench, replace(draft, body=body))
    bench.store.record_event("confirmed", draft.id, entry)
    return saved
