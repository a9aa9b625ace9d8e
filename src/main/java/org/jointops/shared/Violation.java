package org.jointops.shared;

import java.util.List;

/**
 * One thing wrong with what was typed or sent.
 *
 * @param field a path such as {@code confiscations[0].quantity.unit}
 * @param code what is wrong; its sentence stands in the message bundles under {@code violation.}code
 * @param args what the sentence needs
 */
public record Violation(String field, String code, List<Object> args) {}
