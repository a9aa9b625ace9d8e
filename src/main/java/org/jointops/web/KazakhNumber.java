package org.jointops.web;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * How a number is said in Kazakh, as far as its ending goes: a case ending follows the last word spoken, its vowels and
 * its last sound.
 */
final class KazakhNumber {

    // нөл, бір, екі, үш, төрт, бес, алты, жеті, сегіз, тоғыз
    private static final String[] ONES = {"ден", "ден", "ден", "тен", "тен", "тен", "дан", "ден", "ден", "дан"};
    // он, жиырма, отыз, қырық, елу, алпыс, жетпіс, сексен, тоқсан
    private static final String[] TENS = {"", "нан", "дан", "дан", "тан", "ден", "тан", "тен", "нен", "нан"};
    // мың, миллион, миллиард, триллион, квадриллион
    private static final String[] THOUSANDS = {"", "нан", "нан", "тан", "нан", "нан"};
    private static final String HUNDRED = "ден"; // жүз

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

    private KazakhNumber() {}

    /** The ablative ending: {@code нан} after 13 000, {@code тен} after 5. A fraction is said after its whole part. */
    static String ablative(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() > 0
                ? whole(plain.remainder(BigDecimal.ONE).unscaledValue().abs())
                : whole(plain.toBigInteger());
    }

    private static String whole(BigInteger number) {
        if (number.signum() == 0) {
            return ONES[0];
        }
        var rest = number;
        var thousands = 0;
        while (rest.mod(THOUSAND).signum() == 0) {
            rest = rest.divide(THOUSAND);
            thousands++;
        }
        return thousands > 0
                ? THOUSANDS[Math.min(thousands, THOUSANDS.length - 1)]
                : belowThousand(rest.mod(THOUSAND).intValue());
    }

    private static String belowThousand(int number) {
        if (number % 10 != 0) {
            return ONES[number % 10];
        }
        return number % 100 != 0 ? TENS[number / 10 % 10] : HUNDRED;
    }
}
