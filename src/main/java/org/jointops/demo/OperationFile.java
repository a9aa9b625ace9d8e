package org.jointops.demo;

import jakarta.json.bind.JsonbBuilder;
import java.util.Objects;
import org.jointops.operations.OperationDraft;

/** The demonstration's operations, as the product ships them. */
final class OperationFile {

    private OperationFile() {}

    static OperationDraft read(String code) {
        var name = "operation-" + code + ".json";
        var stream = Objects.requireNonNull(OperationFile.class.getResourceAsStream(name), name);
        return JsonbBuilder.create().fromJson(stream, OperationDraft.class);
    }
}
