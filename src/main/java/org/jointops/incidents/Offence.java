package org.jointops.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Crimes or administrative violations of one category that an incident disclosed. */
@Entity
public class Offence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int position;
    private String category;

    @Column(name = "category_first")
    private @Nullable String categoryFirst;

    private int count;
    private @Nullable String qualification;

    protected Offence() {}

    Offence(int position, IncidentFacts.Offence facts) {
        this.position = position;
        become(facts);
    }

    final void become(IncidentFacts.Offence facts) {
        if (!facts.category().equals(category)) {
            categoryFirst = null;
        }
        category = facts.category();
        count = facts.count();
        qualification = facts.qualification();
    }

    void correct(String corrected) {
        categoryFirst = Objects.requireNonNullElse(categoryFirst, category);
        category = corrected;
    }

    public String category() {
        return category;
    }

    /** The reporter's category, where the approver corrected it. */
    public @Nullable String categoryFirst() {
        return categoryFirst;
    }

    public int count() {
        return count;
    }

    public @Nullable String qualification() {
        return qualification;
    }
}
