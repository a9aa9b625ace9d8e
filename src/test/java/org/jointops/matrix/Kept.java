package org.jointops.matrix;

/** A sample as it was recorded in the running product. */
record Kept(Sample sample, String number, String operation) {

    /** A word that stands in no other record, among the personal data of this one. */
    String secret() {
        return number.replace("-", "");
    }
}
