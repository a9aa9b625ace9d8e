package org.jointops.situations;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;

/** A daily report in a list. */
@JsonbPropertyOrder({"operation", "day", "cutOff", "madeAt"})
public record SituationRow(String operation, LocalDate day, Instant cutOff, Instant madeAt) {}
