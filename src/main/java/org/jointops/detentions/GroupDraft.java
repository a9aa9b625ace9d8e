package org.jointops.detentions;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import org.jointops.rest.NumberText;
import org.jspecify.annotations.Nullable;

/** A criminal group whose activity was stemmed, as typed or sent. */
public class GroupDraft {
    public @Nullable String name;

    @JsonbTypeAdapter(NumberText.class)
    public @Nullable String members;
}
