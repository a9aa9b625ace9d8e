package org.jointops.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param value what the draft keeps
 * @param label what the person reads
 * @param group the heading under which it stands, if any
 */
public record Option(String value, String label, @Nullable String group) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /** The options as Faces reads them. A value that is not among them is added as it is, so that it is not lost. */
    public static List<SelectItem> items(@Nullable List<Option> options, @Nullable Object value) {
        var known = options == null ? List.<Option>of() : options;
        var items = new ArrayList<SelectItem>();
        if (value != null
                && !value.toString().isEmpty()
                && known.stream().noneMatch(option -> option.value.equals(value))) {
            items.add(new SelectItem(value, value.toString()));
        }
        var groups = new LinkedHashMap<String, List<SelectItem>>();
        known.forEach(
                option -> groups.computeIfAbsent(Objects.requireNonNullElse(option.group, ""), g -> new ArrayList<>())
                        .add(new SelectItem(option.value, option.label)));
        groups.entrySet().stream().map(Option::group).forEach(items::addAll);
        return items;
    }

    private static List<SelectItem> group(Map.Entry<String, List<SelectItem>> group) {
        return group.getKey().isEmpty()
                ? group.getValue()
                : List.of(new SelectItemGroup(
                        group.getKey(), null, false, group.getValue().toArray(SelectItem[]::new)));
    }
}
