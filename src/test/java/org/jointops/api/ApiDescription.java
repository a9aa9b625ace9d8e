package org.jointops.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The shipped OpenAPI document, to be asked what it says. */
final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Map<String, Object> root;

    private ApiDescription(Map<String, Object> root) {
        this.root = root;
    }

    static ApiDescription shipped() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new ApiDescription(new Yaml().load(Objects.requireNonNull(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Such as {@code GET /api/cases/{number}}. */
    Set<String> operations() {
        var found = new TreeSet<String>();
        paths().forEach((path, item) -> map(item).keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> found.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
        return found;
    }

    Map<String, Object> operation(String method, String path) {
        return map(map(paths().get(path)).get(method));
    }

    /** The parameters of an operation and of its path, references followed. */
    List<Map<String, Object>> parameters(String method, String path) {
        var found = new ArrayList<Map<String, Object>>();
        for (var holder : List.of(map(paths().get(path)), operation(method, path))) {
            list(holder.get("parameters")).forEach(parameter -> found.add(follow(parameter)));
        }
        return found;
    }

    Map<String, Object> paths() {
        return map(root.get("paths"));
    }

    Map<String, Object> schemas() {
        return map(map(root.get("components")).get("schemas"));
    }

    Map<String, Object> schema(String name) {
        return map(Objects.requireNonNull(schemas().get(name), () -> "no schema " + name));
    }

    /** The properties of a schema, those of the schemas that it is made of included. */
    Map<String, Map<String, Object>> properties(String name) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        collect(schema(name), found);
        return found;
    }

    Set<String> required(String name) {
        var found = new TreeSet<String>();
        parts(schema(name)).forEach(part -> list(part.get("required")).forEach(field -> found.add((String) field)));
        return found;
    }

    List<String> words(String name) {
        return list(schema(name).get("enum")).stream().map(String::valueOf).toList();
    }

    /** What a property is, references followed: {@code string}, {@code array}, and so on. */
    String type(Map<String, Object> property) {
        var parts = parts(property);
        return parts.stream()
                .map(part -> (String) part.get("type"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("none");
    }

    Map<String, Object> follow(@Nullable Object node) {
        var found = map(node);
        if (!(found.get("$ref") instanceof String reference)) {
            return found;
        }
        Object target = root;
        for (var step : reference.substring(2).split("/", -1)) {
            target = map(target).get(step);
        }
        return map(Objects.requireNonNull(target, () -> "nothing at " + reference));
    }

    /** Everything in the document that refers to something else. */
    List<String> references() {
        var found = new ArrayList<String>();
        collectReferences(root, found);
        return found;
    }

    private void collectReferences(@Nullable Object node, List<String> found) {
        if (node instanceof Map<?, ?> map) {
            if (map.get("$ref") instanceof String reference) {
                found.add(reference);
            }
            map.values().forEach(value -> collectReferences(value, found));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collectReferences(value, found));
        }
    }

    private void collect(Map<String, Object> schema, Map<String, Map<String, Object>> found) {
        parts(schema)
                .forEach(part ->
                        map(part.get("properties")).forEach((name, property) -> found.put(name, map(property))));
    }

    private List<Map<String, Object>> parts(Map<String, Object> schema) {
        var own = follow(schema);
        var parts = new ArrayList<Map<String, Object>>();
        parts.add(own);
        list(own.get("allOf")).forEach(part -> parts.addAll(parts(map(part))));
        return parts;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    static List<?> list(@Nullable Object node) {
        return node == null ? List.of() : (List<?>) node;
    }
}
