package org.jointops.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jointops.access.SignedIn;

/**
 * Takes entries for the trail. Those of one transaction are appended together just before it commits, so that the end of
 * a chain is held shortly; a transaction that is rolled back leaves none, and one whose entries can't be appended is
 * rolled back.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Trail {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private EntityManager entityManager;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Whence whence;

    /** Notes what the signed-in person does in this transaction, or reads. */
    public void note(Entry entry) {
        if (!whence.isKnown()) {
            append(List.of(entry));
        } else if (transaction.getResource(Trail.class) instanceof Notes notes) {
            notes.entries.add(entry);
        } else {
            var notes = new Notes();
            notes.entries.add(entry);
            transaction.putResource(Trail.class, notes);
            transaction.registerInterposedSynchronization(notes);
        }
    }

    private void append(List<Entry> entries) {
        entityManager
                .createNativeQuery("select append_trail(:name, :address, :channel, cast(:entries as jsonb))")
                .setParameter("name", signedIn.officer().name())
                .setParameter("address", whence.address())
                .setParameter("channel", whence.channel())
                .setParameter("entries", JSON.toJson(entries))
                .getSingleResult();
    }

    /** What one request notes in one transaction. While data are loaded, one transaction does what several people did. */
    private final class Notes implements Synchronization {

        private final List<Entry> entries = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            append(entries);
        }

        @Override
        public void afterCompletion(int status) {
            // committed with the transaction, or gone with it
        }
    }
}
