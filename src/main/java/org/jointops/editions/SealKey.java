package org.jointops.editions;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jointops.platform.Settings;
import org.jointops.reporting.render.PdfSignature;
import org.jointops.reporting.render.SigningKey;
import org.jspecify.annotations.Nullable;

/** The product's own key, with which it signs what was sealed; without one in the settings seals go unsigned. */
@ApplicationScoped
class SealKey {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Optional<SigningKey> key = Settings.current()
            .sealing()
            .map(sealing -> SigningKey.read(sealing.keyStore(), sealing.password(), sealing.alias()));

    /** A JSON web signature over a text, detached from it (RFC 7515, appendix F); null where no key is set. */
    @Nullable
    String sign(String text) {
        return key.map(known -> {
                    var header = BASE64.encodeToString(header(known).getBytes(UTF_8));
                    var content = header + "." + BASE64.encodeToString(text.getBytes(UTF_8));
                    return header + ".." + BASE64.encodeToString(known.sign(content.getBytes(UTF_8)));
                })
                .orElse(null);
    }

    byte[] signPdf(byte[] pdf, Instant at, String reason) {
        return key.map(known -> PdfSignature.sign(pdf, known, at, reason)).orElse(pdf);
    }

    /** With the certificate, so that whoever checks sees whose key it was. */
    private static String header(SigningKey key) {
        try {
            var certificate =
                    Base64.getEncoder().encodeToString(key.certificate().getEncoded());
            return Json.createObjectBuilder()
                    .add("alg", key.isElliptic() ? "ES256" : "RS256")
                    .add("x5c", Json.createArrayBuilder().add(certificate))
                    .build()
                    .toString();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
