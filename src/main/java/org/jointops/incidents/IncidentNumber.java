package org.jointops.incidents;

/** The number of a case and of the incident it is about, such as {@code TRN-2026-01-RU-BORDER-000123}. */
public record IncidentNumber(String text) {
    @Override
    public String toString() {
        return text;
    }
}
