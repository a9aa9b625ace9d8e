package org.jointops.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** A JSON document in the making. */
abstract class Body<B extends Body<B>> {

    private JsonObject document;

    Body(String json) {
        document = ApiTest.object(json);
    }

    /** Sets what stands at a JSON pointer, such as {@code /place/region}; {@code -} adds to a list. */
    B with(String pointer, String value) {
        return with(pointer, Json.createValue(value));
    }

    B with(String pointer, JsonValue value) {
        document = Json.createPatchBuilder().add(pointer, value).build().apply(document);
        return self();
    }

    B withJson(String pointer, String json) {
        return with(pointer, ApiTest.object(json));
    }

    B without(String pointer) {
        document = Json.createPatchBuilder().remove(pointer).build().apply(document);
        return self();
    }

    String json() {
        return document.toString();
    }

    abstract B self();
}
