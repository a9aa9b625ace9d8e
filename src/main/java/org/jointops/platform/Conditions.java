package org.jointops.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jointops.shared.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list's SQL that says which rows, put together from the filters that were given, each value as a
 * parameter. The table is called {@code r} and has {@code recorded_at} and {@code number}.
 */
public final class Conditions {

    private final StringBuilder sql;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Conditions(String fromWhere) {
        sql = new StringBuilder(fromWhere);
    }

    /** Narrows the list, if there is a value to narrow it by. */
    public Conditions and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Begins the list behind a row. */
    public void after(Paging.@Nullable Place place) {
        if (place != null) {
            sql.append(" and (r.recorded_at, r.number) < (:afterTime, :afterNumber)");
            parameters.put("afterTime", place.at());
            parameters.put("afterNumber", place.number());
        }
    }

    /** Counts the rows, up to one more than a number beyond which nobody wants to know. */
    public String counting(int most) {
        return "select count(*) from (select 1" + sql + " limit " + (most + 1) + ") n";
    }

    /** What a column of the rows adds up to, beyond so many as far as is known by then; each row adds one or more. */
    public String adding(String column, int most) {
        return "select coalesce(sum(n.number), 0) from (select " + column + " as number" + sql + " limit " + (most + 1)
                + ") n";
    }

    /** The rows of one page, newest first, and one more to see whether there is a next. */
    public String page(String select, int size) {
        return select + sql + newest(size);
    }

    /** The same in another order. */
    public String page(String select, String order, int size) {
        return select + sql + " order by " + order + " limit " + (size + 1);
    }

    /**
     * One page as {@link #page(String, int)} gives it, chosen from the newest that each value of a column has.
     *
     * @param values the rows that hold the values
     */
    public String ofEach(String column, Conditions values, String select, int size) {
        return select + " from (" + values.all("select distinct " + column + " as value", "")
                + ") v cross join lateral ("
                + "select r.number, r.recorded_at" + sql + " and " + column + " = v.value" + newest(size) + ") r"
                + newest(size);
    }

    private static String newest(int size) {
        return " order by r.recorded_at desc, r.number desc limit " + (size + 1);
    }

    /** All of the rows, for sums and groups. */
    public String all(String select, String behind) {
        return select + sql + behind;
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
