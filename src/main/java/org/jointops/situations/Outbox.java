package org.jointops.situations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointops.platform.Settings;

/**
 * Sends the mails that are due, one in each transaction: what became of it is noted by the transaction that holds it, so that
 * it is sent once, but for a power cut just between the server's thanks and the note; its id is then the same.
 */
@ApplicationScoped
@Transactional
class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    private static final int LONGEST = 300;

    @Inject
    private StoredMail stored;

    @Inject
    private Clock clock;

    /** Sends one, or notes why it could not be sent; tells whether there was one. Where no mail is set, there is none. */
    boolean sendNext() {
        var mail = Settings.current().mail();
        if (mail.isEmpty()) {
            return false;
        }
        var letter = stored.take(clock.instant());
        letter.ifPresent(found -> send(found, mail.get()));
        return letter.isPresent();
    }

    private void send(StoredMail.Letter letter, Settings.Mail mail) {
        String problem = null;
        try {
            new SituationMail(letter.report(), Locale.forLanguageTag(letter.language()))
                    .send(letter.address(), mail, clock.instant());
        } catch (MessagingException e) {
            problem = shortened(String.valueOf(e.getMessage()));
            LOG.log(Level.WARNING, "A daily report of {0} could not be sent: {1}", new Object[] {
                letter.report().operation, problem
            });
        }
        stored.answered(letter, clock.instant(), problem, Settings.current().situations());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
