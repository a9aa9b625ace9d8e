package org.jointops.operations;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jointops.shared.Dimension;
import org.jointops.shared.Labels;
import org.jspecify.annotations.Nullable;

/** One word of a catalogue, such as heroin below drugs. Things have a dimension: what is not weighed is not heroin. */
@Entity
@Table(name = "catalogue_entry")
@IdClass(CatalogueEntry.Id.class)
public class CatalogueEntry {

    /** A code is unique in its catalogue. The parts stand in the order of their names, by which Hibernate tells them. */
    public record Id(String code, String kind) implements Serializable {}

    @jakarta.persistence.Id
    private String kind;

    @jakarta.persistence.Id
    private String code;

    private @Nullable String parent;
    private @Nullable Dimension dimension;

    @Embedded
    @AttributeOverride(name = "en", column = @Column(name = "label_en"))
    @AttributeOverride(name = "ru", column = @Column(name = "label_ru"))
    @AttributeOverride(name = "kk", column = @Column(name = "label_kk"))
    private Labels labels;

    @Column(name = "valid_from")
    private @Nullable LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    protected CatalogueEntry() {}

    CatalogueEntry(
            String kind,
            String code,
            @Nullable String parent,
            @Nullable Dimension dimension,
            Labels labels,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this.kind = kind;
        this.code = code;
        this.parent = parent;
        this.dimension = dimension;
        this.labels = labels;
        this.from = from;
        this.to = to;
    }

    public boolean isValidOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    public String code() {
        return code;
    }

    public @Nullable String parent() {
        return parent;
    }

    /** What a thing is measured in; null for offences and incidents. */
    public @Nullable Dimension dimension() {
        return dimension;
    }

    public Labels labels() {
        return labels;
    }

    public String label(Locale locale) {
        return labels.in(locale);
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
