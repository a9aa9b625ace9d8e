package org.jointops.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Every setting of the product, read once from MicroProfile Config: system properties, then environment variables, then
 * the defaults in {@code META-INF/microprofile-config.properties}. Samples stand in {@code config/}.
 *
 * @param situations how often is looked for daily reports and mails that are due; zero where this server does neither
 */
public record Settings(
        Database database,
        Identity identity,
        Directory directory,
        Sessions sessions,
        Limits limits,
        Optional<Sealing> sealing,
        Duration situations,
        Optional<Mail> mail,
        Demo demo) {

    /**
     * @param ownerUser the role that owns the tables and runs the migrations; the application itself connects as
     *     another one, which owns nothing
     */
    public record Database(String url, String user, String password, String ownerUser, String ownerPassword) {}

    /**
     * @param issuer the realm's address, as tokens name it
     * @param audience what an access token for the API must name as its audience
     * @param publicUrl where browsers find the application
     */
    public record Identity(String issuer, String clientId, String clientSecret, String audience, String publicUrl) {

        /** Whether browsers reach the product over TLS, as in production. */
        public boolean isSecure() {
            return publicUrl.startsWith("https:");
        }
    }

    /**
     * How long people stay signed in to pages.
     *
     * @param idle how long without doing anything
     * @param absolute how long after the login at most
     * @param fresh how old a login may be, by page or token, for what needs a fresh one
     * @param renew how often the realm is told that a session is used, and so may say that it was ended
     */
    public record Sessions(Duration idle, Duration absolute, Duration fresh, Duration renew) {}

    /**
     * What is more in a minute than people do.
     *
     * @param searches of one account
     * @param logins from one address: logins and the like, and refused tokens
     * @param proxies how many proxies of ours stand before the application, whose word on a caller's address is taken
     */
    public record Limits(int searches, int logins, int proxies) {}

    /**
     * The account with which the application itself asks the realm about people, and changes them for administrators.
     *
     * @param patience how long an answer is waited for
     * @param reread how old what is known of a person may grow before the realm is asked again
     */
    public record Directory(String clientId, String clientSecret, Duration patience, Duration reread) {}

    /**
     * With which key sealed documents are signed; none where it is not set, and then they are not signed.
     *
     * @param keyStore a file of the kind PKCS#12
     * @param password of the key store and of the key in it
     */
    public record Sealing(Path keyStore, String password, String alias) {}

    /**
     * By which server mails are sent; none where no host is set, and then no mail is sent.
     *
     * @param from the address in whose name
     * @param startTls whether it has to be reached encrypted
     * @param login where the server asks for one
     */
    public record Mail(String host, int port, String from, boolean startTls, Optional<Login> login) {}

    /** With which account a server is used. */
    public record Login(String user, String password) {}

    /** Whether to load the demo data, how many invented cases, and the seed that makes them repeatable. */
    public record Demo(boolean wanted, int cases, long seed) {}

    private static final Settings CURRENT = read(ConfigProvider.getConfig());

    public static Settings current() {
        return CURRENT;
    }

    private static Settings read(Config config) {
        return new Settings(
                new Database(
                        text(config, "jointops.database.url"),
                        text(config, "jointops.database.user"),
                        text(config, "jointops.database.password"),
                        text(config, "jointops.database.owner.user"),
                        text(config, "jointops.database.owner.password")),
                new Identity(
                        text(config, "jointops.issuer"),
                        text(config, "jointops.client.id"),
                        text(config, "jointops.client.secret"),
                        text(config, "jointops.audience"),
                        text(config, "jointops.public-url")),
                new Directory(
                        text(config, "jointops.directory.client"),
                        text(config, "jointops.directory.secret"),
                        config.getValue("jointops.directory.patience", Duration.class),
                        config.getValue("jointops.directory.reread", Duration.class)),
                new Sessions(
                        config.getValue("jointops.session.idle", Duration.class),
                        config.getValue("jointops.session.absolute", Duration.class),
                        config.getValue("jointops.session.fresh", Duration.class),
                        config.getValue("jointops.session.renew", Duration.class)),
                new Limits(
                        config.getValue("jointops.limit.searches", Integer.class),
                        config.getValue("jointops.limit.logins", Integer.class),
                        config.getValue("jointops.proxies", Integer.class)),
                config.getOptionalValue("jointops.seal.keystore", String.class)
                        .map(keyStore -> new Sealing(
                                Path.of(keyStore),
                                text(config, "jointops.seal.password"),
                                text(config, "jointops.seal.alias"))),
                config.getValue("jointops.situations.every", Duration.class),
                config.getOptionalValue("jointops.mail.host", String.class)
                        .map(host -> new Mail(
                                host,
                                config.getValue("jointops.mail.port", Integer.class),
                                text(config, "jointops.mail.from"),
                                config.getValue("jointops.mail.starttls", Boolean.class),
                                config.getOptionalValue("jointops.mail.user", String.class)
                                        .map(user -> new Login(user, text(config, "jointops.mail.password"))))),
                new Demo(
                        config.getValue("jointops.demo", Boolean.class),
                        config.getValue("jointops.demo.cases", Integer.class),
                        config.getValue("jointops.demo.seed", Long.class)));
    }

    private static String text(Config config, String key) {
        Optional<String> value = config.getOptionalValue(key, String.class);
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new IllegalStateException("The setting " + key + " is missing"));
    }
}
