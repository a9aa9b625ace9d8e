package org.jointops.rest;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** One page of a list. Beyond 10,000 rows the total is a lower bound. */
@JsonbPropertyOrder({"items", "next", "total", "totalAtLeast"})
public final class ListDocument<T> {

    public final List<T> items;
    public final @Nullable String next;

    @JsonbNillable(false)
    public final @Nullable Long total;

    @JsonbNillable(false)
    public final @Nullable Long totalAtLeast;

    public ListDocument(Slice<T> slice) {
        items = slice.items();
        next = slice.next();
        total = slice.totalIsExact() ? slice.total() : null;
        totalAtLeast = slice.totalIsExact() ? null : (long) Slice.COUNTED;
    }
}
