package org.jointops.cases;

import java.time.Instant;
import java.util.List;

/**
 * A submitted case that waits for a supervisor.
 *
 * @param missing what an approval would be refused for: paths of a detention's fields, each once
 * @param own whether the supervisor recorded or last edited it, and so can't approve it
 */
public record WaitingCase(CaseRow row, Instant submittedAt, List<String> missing, boolean own) {}
