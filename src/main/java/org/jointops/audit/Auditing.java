package org.jointops.audit;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.SignedIn;
import org.jointops.platform.UseCase;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What an auditor does with the trail of the own country. Each leaves its own entry there. */
@UseCase
public class Auditing {

    private static final String KIND = "trail";

    @Inject
    private StoredTrail stored;

    @Inject
    private Trail trail;

    @Inject
    private SignedIn signedIn;

    /** The entries that are asked for, newest first. */
    @Allowed(Permission.READ_TRAIL)
    public Slice<TrailRow> search(TrailFilter filter, Paging paging) {
        trail.note(Entry.of("searched", KIND, chain()).changing(asked(filter)));
        return stored.search(chain(), filter, paging);
    }

    @Allowed(Permission.READ_TRAIL)
    public TrailHead head() {
        return stored.head(chain());
    }

    /** Begins a check of the whole trail; {@link #goOn} goes through it. A trail whose end is broken takes no entry. */
    @Allowed(Permission.READ_TRAIL)
    public TrailCheck check() {
        var head = head();
        if (head.seq() == 0 || stored.endsAtHead(chain())) {
            trail.note(Entry.of("checked", KIND, chain()));
        }
        return new TrailCheck(head.chain(), head.seq(), 0, TrailHead.NOTHING, null, null);
    }

    /** Looks at some more entries, those after the ones that were looked at already. */
    @Allowed(Permission.READ_TRAIL)
    public TrailCheck goOn(TrailCheck check) {
        return stored.checkMore(new TrailCheck(chain(), check.entries(), check.checked(), check.hash(), null, null));
    }

    /** Begins an export; {@link #lines} gives its parts. */
    @Allowed(Permission.READ_TRAIL)
    public TrailHead export() {
        trail.note(Entry.of("exported", KIND, chain()));
        return head();
    }

    /** Some lines of the trail as a file, from the one after a number up to another. */
    @Allowed(Permission.READ_TRAIL)
    public List<String> lines(long after, long last) {
        return stored.lines(chain(), after, last);
    }

    private String chain() {
        return signedIn.officer().country();
    }

    /** What was asked for is itself worth knowing. */
    private static List<Entry.Change> asked(TrailFilter filter) {
        var asked = new ArrayList<Entry.Change>();
        ask(asked, "from", filter.from());
        ask(asked, "to", filter.to());
        ask(asked, "actor", filter.actor());
        ask(asked, "action", filter.action());
        ask(asked, "kind", filter.kind());
        ask(asked, "subject", filter.subject());
        ask(asked, "person", filter.person());
        ask(asked, "q", filter.text());
        return asked;
    }

    private static void ask(List<Entry.Change> asked, String field, @Nullable Object value) {
        if (value != null) {
            asked.add(new Entry.Change(field, null, null, value.toString()));
        }
    }
}
