package org.jointops.audit;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.util.Objects;
import org.jointops.access.Reading;
import org.jointops.access.SignedIn;

/** Sees a login as what the session then knows of a person, and a logout, or the end by time, as its loss. */
@WebListener
public class SessionListener implements HttpSessionAttributeListener {

    @Inject
    private SignIns signIns;

    @Inject
    private SignedIn signedIn;

    @Inject
    private RequestContextController requests;

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (event.getValue() instanceof Reading reading) {
            note(reading, signIns::began);
        }
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (event.getValue() instanceof Reading reading) {
            note(reading, signIns::ended);
        }
    }

    /** What is known is read anew from time to time; only a login asks the person again. */
    @Override
    public void attributeReplaced(HttpSessionBindingEvent event) {
        if (event.getValue() instanceof Reading before
                && event.getSession().getAttribute(event.getName()) instanceof Reading now
                && !Objects.equals(
                        before.officer().authenticatedAt(), now.officer().authenticatedAt())) {
            note(now, signIns::began);
        }
    }

    /** A session that ends by time ends outside any request. */
    private void note(Reading reading, Runnable note) {
        var begun = requests.activate();
        try {
            var current = signedIn.find().orElse(null);
            signedIn.is(reading.officer());
            note.run();
            signedIn.is(current);
        } finally {
            if (begun) {
                requests.deactivate();
            }
        }
    }
}
