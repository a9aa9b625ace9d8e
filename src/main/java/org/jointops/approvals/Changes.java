package org.jointops.approvals;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an edit changed, field by field, read off the two drafts' JSON. */
public final class Changes {

    private static final Jsonb JSON = JsonbBuilder.create();

    private Changes() {}

    /** Each field that differs, by its path. Both drafts are of the same class, or of classes with the same fields. */
    public static List<Step.Detail> between(Object before, Object after) {
        var old = fields(before);
        var now = fields(after);
        var paths = new TreeSet<>(old.keySet());
        paths.addAll(now.keySet());
        var changes = new ArrayList<Step.Detail>();
        for (var path : paths) {
            if (!Objects.equals(old.get(path), now.get(path))) {
                changes.add(Step.Detail.change(path, old.get(path), now.get(path)));
            }
        }
        return changes;
    }

    /** A text that is equal for drafts with equal fields. */
    public static String digestible(Object draft) {
        return fields(draft).toString();
    }

    private static Map<String, String> fields(Object draft) {
        var fields = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(JSON.toJson(draft)))) {
            collect("", reader.readObject(), fields);
        }
        return fields;
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
