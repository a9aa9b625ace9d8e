package org.jointops.operations;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.Map;
import org.jointops.rest.NumberText;
import org.jspecify.annotations.Nullable;

/** A checkpoint as typed or sent. */
public class CheckpointDraft {
    /** Capital letters and digits in parts joined by hyphens, such as {@code RU-KARAUZEK}. */
    public @Nullable String code;
    /** ISO 3166-2; its country is the checkpoint's. */
    public @Nullable String region;
    /** {@code road}, {@code rail}, {@code air}, {@code river} or {@code sea}. */
    public @Nullable String kind;
    /** Texts by language. */
    public @Nullable Map<String, String> names;
    /** The checkpoint on the other side. */
    public @Nullable String facing;
    /** WGS 84, decimal degrees. */
    @JsonbTypeAdapter(NumberText.class)
    public @Nullable String lat;

    @JsonbTypeAdapter(NumberText.class)
    public @Nullable String lon;
    /** Where it is known from. */
    public @Nullable String source;
}
