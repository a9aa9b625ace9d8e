package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jointops.shared.Labels;
import org.jspecify.annotations.Nullable;

/** A region along the border, by its ISO 3166-2 code. Reforms split and join regions: each has the days on which it existed. */
@Entity
public class Region {

    @Id
    private String code;

    private String country;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "name_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "name_kk"))
    private Labels names;

    private ZoneId zone;

    @Column(name = "valid_from")
    private @Nullable LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    protected Region() {}

    public boolean existedOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it existed on any day of a period. */
    boolean existedBetween(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    public String code() {
        return code;
    }

    public String country() {
        return country;
    }

    public Labels names() {
        return names;
    }

    public ZoneId zone() {
        return zone;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }
}
