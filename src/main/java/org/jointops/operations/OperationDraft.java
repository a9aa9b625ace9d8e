package org.jointops.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A joint operation as typed or sent. */
public class OperationDraft {
    /** Capital letters and digits in parts joined by hyphens, such as {@code GRN-1998-12}. */
    public @Nullable String code;
    /** Texts by language. */
    public @Nullable Map<String, String> names;
    /** The first day, in the operation's zone. */
    public @Nullable String from;
    /** The last day, in the operation's zone. */
    public @Nullable String to;
    /** IANA name of the zone whose midnight cuts the reporting days. */
    public @Nullable String zone;
    /** ISO 3166-2 codes of the regions in which its incidents may lie. */
    public @Nullable List<String> regions = new ArrayList<>();
    /** The organisation that leads it, such as {@code RU/border}. */
    public @Nullable String lead;
    /** The organisations that take part, the lead among them. */
    public @Nullable List<String> organisations = new ArrayList<>();

    public @Nullable List<IndicatorDraft> indicators = new ArrayList<>();
    public @Nullable String objective;
    public @Nullable String legalBasis;
    /** Where its figures come from, if they were published elsewhere; texts by language. */
    public @Nullable Map<String, String> source;
    /** Whether it is training, whose cases are invented. */
    public boolean invented;

    /** One row of the result table, as typed or sent. */
    public static class IndicatorDraft {
        public @Nullable String code;
        /** Texts by language. */
        public @Nullable Map<String, String> labels;
        /** {@code result} or {@code effort}. */
        public @Nullable String side;
        /** What of the cases it counts; a code of {@link Measure}. */
        public @Nullable String measure;
        /** Codes of the catalogue that the measure counts, their descendants included; empty for all. */
        public @Nullable List<String> categories = new ArrayList<>();
        /** The unit in which it is shown. */
        public @Nullable String unit;
        /** Of effort: whether it counts checks, per 1,000 of which results are shown. Left out, what is counted in vehicles does. */
        public @Nullable Boolean checks;
        /** The code of the indicator that it is shown under. */
        public @Nullable String partOf;
    }
}
