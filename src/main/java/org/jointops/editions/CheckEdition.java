package org.jointops.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Checks files of a sealed edition against its seal, without the application, its database or anything else but a JDK:
 *
 * <pre>{@code
 * java CheckEdition.java GRN-1998-12-edition-1-seal.json GRN-1998-12-edition-1-en.pdf … --certificate 9f86d08…
 * }</pre>
 *
 * <p>The seal names every file with its SHA-256. It is signed: a detached JSON web signature (RFC 7515, appendix F) over the
 * text between {@code {"seal":} and {@code ,"signature":} as it stands. Whose key signed is told by the certificate, whose
 * SHA-256 is printed; given with {@code --certificate}, no other is accepted, nor a seal without a signature.
 *
 * <p>Ends with 0 if seal and files are sound, with 1 if anything is not, with 2 if something can't be read.
 */
public final class CheckEdition {

    private static final Pattern DOCUMENT = Pattern.compile(
            "\\{\"seal\":(\\{.*}),\"signature\":(?:null|\"([\\w-]+)\\.\\.([\\w-]+)\"),\"trail\":\\[[^]]*]}\\s*",
            Pattern.DOTALL);
    private static final Pattern FILE =
            Pattern.compile("\\{\"name\":\"([^\"]+)\",\"sha256\":\"([0-9a-f]{64})\",\"size\":(\\d+)}");
    private static final Pattern SIGNER = Pattern.compile(
            "\\{\"country\":\"([A-Z]{2})\",\"organisation\":\"[^\"]*\",\"name\":\"(?:[^\"\\\\]|\\\\.)*\",\"at\":\"([^\"]+)\"}");
    private static final Pattern ALGORITHM = Pattern.compile("\"alg\":\"(RS256|ES256)\"");
    private static final Pattern CERTIFICATE = Pattern.compile("\"x5c\":\\[\"([^\"]+)\"");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final List<String> findings = new ArrayList<>();
    private boolean sound = true;

    private CheckEdition() {}

    public static void main(String... args) {
        var arguments = new ArrayList<>(List.of(args));
        var at = arguments.indexOf("--certificate");
        var certificate = at < 0 || at + 1 >= arguments.size() ? "" : arguments.remove(at + 1);
        arguments.remove("--certificate");
        if (arguments.isEmpty() || (at >= 0 && !certificate.matches("[0-9a-f]{64}"))) {
            System.err.println("usage: java CheckEdition.java seal.json [file…] [--certificate sha256]");
            System.exit(2);
        }
        try {
            var check = check(
                    Path.of(arguments.get(0)),
                    arguments.subList(1, arguments.size()).stream()
                            .map(Path::of)
                            .toList(),
                    certificate);
            check.findings.forEach(System.out::println);
            System.exit(check.sound ? 0 : 1);
        } catch (IOException e) {
            System.err.println("can't be read: " + e.getMessage());
            System.exit(2);
        }
    }

    /** @param certificate the SHA-256 of the only certificate that is accepted; empty to accept any, or none */
    static CheckEdition check(Path seal, List<Path> files, String certificate) throws IOException {
        var check = new CheckEdition();
        check.read(Files.readString(seal), certificate);
        for (var file : files) {
            check.look(file);
        }
        return check;
    }

    boolean isSound() {
        return sound;
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private void read(String document, String certificate) {
        var parts = DOCUMENT.matcher(document);
        if (!parts.matches()) {
            fail("the seal is not one");
            return;
        }
        var content = parts.group(1);
        FILE.matcher(content).results().forEach(file -> {
            names.put(file.group(2), file.group(1));
            digests.put(file.group(1), file.group(2));
        });
        SIGNER.matcher(content)
                .results()
                .forEach(seal -> findings.add("sealed by " + seal.group(1) + ", " + seal.group(2)));
        if (parts.group(2) != null) {
            verify(content, parts.group(2), parts.group(3), certificate);
        } else if (certificate.isEmpty()) {
            findings.add("the seal is not signed");
        } else {
            fail("the seal is not signed");
        }
    }

    private void verify(String content, String header, String signature, String wanted) {
        try {
            var said = new String(Base64.getUrlDecoder().decode(header), UTF_8);
            var algorithm = ALGORITHM.matcher(said);
            var encoded = CERTIFICATE.matcher(said);
            if (!algorithm.find() || !encoded.find()) {
                fail("the signature names no certificate");
                return;
            }
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(Base64.getDecoder().decode(encoded.group(1))));
            var verifier = Signature.getInstance(
                    algorithm.group(1).equals("RS256") ? "SHA256withRSA" : "SHA256withECDSAinP1363Format");
            verifier.initVerify(certificate);
            verifier.update(
                    (header + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(UTF_8)))
                            .getBytes(UTF_8));
            if (!verifier.verify(Base64.getUrlDecoder().decode(signature))) {
                fail("the seal was altered: its signature does not fit");
                return;
            }
            var fingerprint = sha256(certificate.getEncoded());
            findings.add(
                    "signed by " + certificate.getSubjectX500Principal().getName() + ", certificate " + fingerprint);
            if (!wanted.isEmpty() && !wanted.equals(fingerprint)) {
                fail("signed with another certificate than " + wanted);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            fail("the signature can't be read: " + e.getMessage());
        }
    }

    private void look(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var known = names.get(sha256(Files.readAllBytes(file)));
        if (known != null) {
            findings.add("genuine: " + name + (known.equals(name) ? "" : ", which is " + known));
        } else if (digests.containsKey(name)) {
            fail("changed: " + name);
        } else {
            fail("not a file of this edition: " + name);
        }
    }

    private void fail(String finding) {
        sound = false;
        findings.add(finding);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
