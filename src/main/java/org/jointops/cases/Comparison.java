package org.jointops.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jointops.approvals.Changes;
import org.jspecify.annotations.Nullable;

/** Two versions of a case that was changed by two people at once, field by field, and which of them is wanted. */
public final class Comparison {

    static final String MINE = "mine";
    static final String THEIRS = "theirs";

    /** A field in which the two versions differ. */
    public static class Difference {
        public String path = "";
        public @Nullable String theirs;
        public @Nullable String mine;
        public @Nullable String choice;
    }

    private final List<Difference> differences = new ArrayList<>();

    private final Map<String, String> mine;

    private Comparison(Map<String, String> mine) {
        this.mine = mine;
    }

    /** What only the other changed is theirs at first, everything else mine: nothing typed is lost unasked. */
    static Comparison of(CaseDraft base, CaseDraft theirs, CaseDraft mine) {
        var before = CaseForm.typedFields(base);
        var other = CaseForm.typedFields(theirs);
        var own = CaseForm.typedFields(mine);
        var comparison = new Comparison(own);
        var paths = new TreeSet<>(other.keySet());
        paths.addAll(own.keySet());
        paths.stream()
                .filter(path -> !Objects.equals(other.get(path), own.get(path)))
                .forEach(path -> comparison.add(path, before.get(path), other.get(path), own.get(path)));
        return comparison;
    }

    private void add(String path, @Nullable String before, @Nullable String theirs, @Nullable String mine) {
        var difference = new Difference();
        difference.path = path;
        difference.theirs = theirs;
        difference.mine = mine;
        difference.choice = Objects.equals(before, mine) ? THEIRS : MINE;
        differences.add(difference);
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    void chooseAll(String choice) {
        differences.forEach(difference -> difference.choice = choice);
    }

    /** The draft in which each field is as chosen. */
    CaseDraft chosen() {
        var fields = new TreeMap<>(mine);
        differences.stream().filter(d -> THEIRS.equals(d.choice)).forEach(d -> {
            if (d.theirs == null) {
                fields.remove(d.path);
            } else {
                fields.put(d.path, d.theirs);
            }
        });
        return Changes.draft(fields, CaseDraft.class);
    }
}
