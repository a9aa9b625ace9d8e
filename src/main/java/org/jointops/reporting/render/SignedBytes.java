package org.jointops.reporting.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** A detached signature in CMS with what PAdES asks of it: the signer's certificate is signed too, the time is not. */
record SignedBytes(X509Certificate signer, boolean isSound) {

    static byte[] sign(InputStream content, SigningKey key) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(attributes(key.certificate()))
                            .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), key.certificate()));
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator
                    .generate(new Content(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The signature cannot be made", e);
        }
    }

    /** @param signature as it stands in a file, filled up with zeros */
    static Optional<SignedBytes> read(byte[] content, byte[] signature) throws IOException {
        try (var in = new ASN1InputStream(signature)) {
            var cms = in.readObject().getEncoded();
            var filling = in.readAllBytes();
            var data = new CMSSignedData(new CMSProcessableByteArray(content), cms);
            var signer = data.getSignerInfos().getSigners().iterator().next();
            return certificate(data, signer)
                    .map(certificate -> new SignedBytes(certificate, isEmpty(filling) && isSound(signer, certificate)));
        } catch (CMSException e) {
            return Optional.empty();
        }
    }

    private static Optional<X509Certificate> certificate(CMSSignedData data, SignerInformation signer) {
        return data.getCertificates().getMatches(null).stream()
                .filter(holder -> signer.getSID().match(holder))
                .findAny()
                .map(SignedBytes::certificate);
    }

    private static X509Certificate certificate(X509CertificateHolder holder) {
        try {
            return new JcaX509CertificateConverter().getCertificate(holder);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSound(SignerInformation signer, X509Certificate certificate) {
        try {
            return namesItself(signer, certificate)
                    && signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean namesItself(SignerInformation signer, X509Certificate certificate)
            throws GeneralSecurityException {
        var signed = signer.getSignedAttributes();
        var attribute = signed == null ? null : signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute == null) {
            return false;
        }
        var named = SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getCerts()[0];
        return named.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                && Arrays.equals(named.getCertHash(), digest(certificate));
    }

    private static CMSAttributeTableGenerator attributes(X509Certificate certificate) throws GeneralSecurityException {
        var named = new SigningCertificateV2(new ESSCertIDv2(digest(certificate)));
        var attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named));
        var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(attribute));
        return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
    }

    private static byte[] digest(X509Certificate certificate) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    }

    private static boolean isEmpty(byte[] filling) {
        for (var each : filling) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** What is signed, read as it comes. */
    private record Content(InputStream in) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public Object getContent() {
            return in;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            in.transferTo(out);
        }
    }
}
