package org.jointops.situations;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jointops.operations.Side;
import org.jointops.platform.Settings;
import org.jointops.shared.Messages;
import org.jointops.web.Formats;

/** A daily report as a mail: a short table in words, and the address of the whole. */
final class SituationMail {

    /** Milliseconds that a mail server is waited for. */
    private static final String PATIENCE = "10000";

    private final SituationDocument report;
    private final Messages messages;
    private final Formats formats;
    private final Locale language;

    SituationMail(SituationDocument report, Locale language) {
        this.report = report;
        this.language = language;
        this.messages = Messages.in(language);
        this.formats = Formats.in(language, Clock.fixed(report.cutOff, report.zone()));
    }

    void send(String address, Settings.Mail mail, Instant now) throws MessagingException {
        var message = new Identified(session(mail), id(address, mail));
        message.setFrom(new InternetAddress(mail.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address));
        message.setSubject(subject(), UTF_8.name());
        message.setText(text(Settings.current().identity().publicUrl()), UTF_8.name());
        message.setHeader("Content-Language", language.getLanguage());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(now));
        Transport.send(message);
    }

    String subject() {
        return messages.text("situations.mail.subject", report.operation, formats.day(report.day));
    }

    String text(String publicUrl) {
        var lines = new ArrayList<String>();
        lines.add(report.names().in(language) + " (" + report.operation + ")");
        lines.add(messages.text("situations.name", formats.longDay(report.day)));
        lines.add(messages.text("reporting.as-of", formats.moment(report.cutOff, report.zone())));
        if (report.invented) {
            lines.add(messages.text("reporting.invented"));
        }
        if (report.late) {
            lines.add(messages.text("situations.late", formats.moment(report.madeAt, report.zone())));
        }
        Stream.of(Side.values()).forEach(side -> lines.addAll(side(side)));
        if (report.rows.stream().noneMatch(line -> line.total.saysSomething())) {
            lines.addAll(List.of("", messages.text("situations.nothing")));
        }
        lines.addAll(List.of("", messages.text("situations.mail.whole")));
        lines.add(publicUrl + "/situation?operation=" + report.operation + "&day=" + report.day);
        return String.join("\n", lines) + "\n";
    }

    /** Of each indicator that has any, what it came to; the rest stands in the whole report. */
    private List<String> side(Side side) {
        var some = report.lines(side.code()).stream()
                .filter(line -> line.total.saysSomething())
                .map(line -> "- "
                        + messages.text(
                                "situations.mail.line", line.labels().in(language), said(line.onDay), said(line.total)))
                .toList();
        return some.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of("", messages.text("reporting.side." + side.code())), some.stream())
                        .toList();
    }

    private String said(SituationDocument.Figures figures) {
        var confirmed = formats.quantity(figures.confirmed());
        return figures.provisional().amount().signum() == 0
                ? confirmed
                : messages.text("situations.mail.both", confirmed, formats.amount(figures.provisional()));
    }

    /** The same mail has the same id, however often it had to be sent. */
    private String id(String address, Settings.Mail mail) {
        var name = UUID.nameUUIDFromBytes((report.operation + "/" + report.day + "/" + address).getBytes(UTF_8));
        return "<" + name + mail.from().substring(mail.from().lastIndexOf('@')) + ">";
    }

    private static Session session(Settings.Mail mail) {
        var properties = new Properties();
        properties.put("mail.smtp.host", mail.host());
        properties.put("mail.smtp.port", String.valueOf(mail.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.starttls.required", String.valueOf(mail.startTls()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(mail.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", String.valueOf(mail.login().isPresent()));
        return Session.getInstance(
                properties, mail.login().map(SituationMail::authenticator).orElse(null));
    }

    private static Authenticator authenticator(Settings.Login login) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(login.user(), login.password());
            }
        };
    }

    /** A message that keeps the id it was given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
