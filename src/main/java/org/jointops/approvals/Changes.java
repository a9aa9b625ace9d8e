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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an edit changed, field by field, read off the two drafts' JSON. */
public final class Changes {

    private static final Jsonb JSON = JsonbBuilder.create();

    /** The tenth row comes after the second. */
    private static final Comparator<String> ROWS =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

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

    /** The fields of a draft, or of a part of one, by their paths. What is null is no field. */
    public static Map<String, String> fields(Object draft) {
        var fields = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(JSON.toJson(draft)))) {
            collect("", reader.readObject(), fields);
        }
        return fields;
    }

    /** The draft that has these fields. Rows without a field close up. */
    public static <T> T draft(Map<String, String> fields, Class<T> type) {
        var tree = new TreeMap<String, Object>();
        fields.forEach((path, value) -> plant(tree, path, value));
        return JSON.fromJson(json(tree).toString(), type);
    }

    @SuppressWarnings("unchecked")
    private static void plant(Map<String, Object> tree, String path, String value) {
        var place = tree;
        var steps = path.replace("[", ".[").split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            place = (Map<String, Object>) place.computeIfAbsent(steps[i], step -> new TreeMap<String, Object>(ROWS));
        }
        place.put(steps[steps.length - 1], value);
    }

    private static JsonValue json(Object tree) {
        if (!(tree instanceof Map<?, ?> fields)) {
            return Json.createValue(tree.toString());
        }
        if (!fields.isEmpty()
                && fields.keySet().stream().allMatch(key -> key.toString().startsWith("["))) {
            var rows = Json.createArrayBuilder();
            fields.values().forEach(row -> rows.add(json(row)));
            return rows.build();
        }
        var object = Json.createObjectBuilder();
        fields.forEach((name, field) -> object.add(name.toString(), json(field)));
        return object.build();
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
