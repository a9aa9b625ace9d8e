package org.jointops.reporting.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What documents are signed with: a private key and the certificates that lead from its own to the one that vouches for
 * it.
 */
public final class SigningKey {

    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = chain;
    }

    /** Reads a key store of the kind PKCS#12, whose password protects the key too. */
    public static SigningKey read(Path keyStore, String password, String alias) {
        try (var in = Files.newInputStream(keyStore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            if (!(store.getKey(alias, password.toCharArray()) instanceof PrivateKey key)) {
                throw new IllegalStateException("The key store for seals holds no key " + alias);
            }
            var chain = Stream.of(store.getCertificateChain(alias))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new SigningKey(key, chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key store for seals cannot be read: " + keyStore, e);
        }
    }

    PrivateKey key() {
        return key;
    }

    /** The certificate of the key itself. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    List<X509Certificate> chain() {
        return chain;
    }

    public boolean isElliptic() {
        return key.getAlgorithm().equals("EC");
    }

    /** A signature over some bytes alone, as JSON web signatures want it. */
    public byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(isElliptic() ? "SHA256withECDSAinP1363Format" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key does not sign", e);
        }
    }

    /** The signature's algorithm; with an RSA key the same document is signed with the same bytes. */
    String algorithm() {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new IllegalStateException("No signatures are made with a key of " + key.getAlgorithm());
        };
    }
}
