package org.jointops.cases;

import java.time.Instant;
import java.util.List;
import org.jointops.approvals.Step;

/** A case that came back to its author, with what the supervisor asks for. */
public record ReturnedCase(CaseRow row, Instant returnedAt, String returnedBy, List<Step.Detail> comments) {}
