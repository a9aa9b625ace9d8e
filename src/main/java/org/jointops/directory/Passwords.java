package org.jointops.directory;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords to be told on the telephone, such as {@code kmap-WRTE-2947-xund}: no sign looks or sounds like another. */
final class Passwords {

    private static final String SMALL = "abcdefghkmnpqrstuvwxyz";
    private static final String LARGE = "ABCDEFGHKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final int IN_GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String temporary() {
        return Stream.of(SMALL, LARGE, DIGITS, SMALL).map(Passwords::group).collect(Collectors.joining("-"));
    }

    private static String group(String signs) {
        return RANDOM.ints(IN_GROUP, 0, signs.length())
                .mapToObj(i -> signs.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
