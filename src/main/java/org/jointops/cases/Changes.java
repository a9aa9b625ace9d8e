package org.jointops.cases;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jointops.approvals.Step;

/** What an edit changed, field by field, read off the two documents. */
final class Changes {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Changes() {}

    static List<Step.Detail> between(CaseDraft before, CaseDraft after) {
        var old = fields(before);
        var now = fields(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        var changes = new ArrayList<Step.Detail>();
        for (var path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                changes.add(Step.Detail.change(path, old.get(path), now.get(path)));
            }
        }
        return changes;
    }

    /** A form of the draft that is equal for equal drafts. */
    static String digestible(CaseDraft draft) {
        return fields(draft).toString();
    }

    private static Map<String, String> fields(CaseDraft draft) {
        var fields = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(JSON.toJson(content(draft))))) {
            collect("", reader.readObject(), fields);
        }
        return fields;
    }

    /** Only what a person writes: a document's state is no field of it. */
    private static CaseDraft content(CaseDraft draft) {
        var content = new CaseDraft();
        content.operation = draft.operation;
        content.occurredAt = draft.occurredAt;
        content.zone = draft.zone;
        content.detectedAt = draft.detectedAt;
        content.place = draft.place;
        content.category = draft.category;
        content.summary = draft.summary;
        content.offences = draft.offences;
        content.participants = draft.participants;
        content.confiscations = draft.confiscations;
        content.detentions = draft.detentions;
        content.groups = draft.groups;
        return content;
    }

    private static void collect(String path, JsonValue value, Map<String, String> fields) {
        if (value instanceof JsonObject object) {
            object.forEach((name, field) -> collect(path.isEmpty() ? name : path + "." + name, field, fields));
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.size(); i++) {
                collect(path + "[" + i + "]", array.get(i), fields);
            }
        } else {
            fields.put(path, value instanceof JsonString text ? text.getString() : value.toString());
        }
    }
}
