package org.jointops.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A kind of case that units of a service have: what it is called, what is seized in it and how much.
 *
 * @param atCheckpoint whether it happens in a checkpoint, where the region has one
 * @param offence the category of the offence it discloses, empty where none
 * @param detained in how many cases of a hundred somebody is detained
 * @param groups in how many cases of a hundred a criminal group's activity is stemmed
 */
record Scenario(
        int weight,
        List<String> services,
        boolean atCheckpoint,
        String incident,
        String offence,
        String lawInRussia,
        String lawInKazakhstan,
        Optional<Haul> haul,
        int detained,
        int groups,
        String summaryInRussian,
        String summaryInKazakh) {

    /**
     * What is seized.
     *
     * @param units the units in which it is weighed or counted, the bounds are in the first
     * @param price roubles for one of the first unit
     */
    record Haul(
            String thing,
            List<String> units,
            BigDecimal least,
            BigDecimal most,
            int decimals,
            Optional<BigDecimal> price) {

        private static Optional<Haul> of(CSVRecord row) {
            return row.get("thing").isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Haul(
                            row.get("thing"),
                            List.of(row.get("units").split(" ")),
                            new BigDecimal(row.get("least")),
                            new BigDecimal(row.get("most")),
                            Integer.parseInt(row.get("decimals")),
                            Optional.of(row.get("price"))
                                    .filter(p -> !p.isEmpty())
                                    .map(BigDecimal::new)));
        }
    }

    static List<Scenario> all() {
        return Table.rows("demo/scenarios.csv").stream().map(Scenario::of).toList();
    }

    String lawIn(String country) {
        return country.equals("RU") ? lawInRussia : lawInKazakhstan;
    }

    private static Scenario of(CSVRecord row) {
        return new Scenario(
                Integer.parseInt(row.get("weight")),
                List.of(row.get("services").split(" ")),
                row.get("at").equals("checkpoint"),
                row.get("incident"),
                row.get("offence"),
                row.get("law_ru"),
                row.get("law_kz"),
                Haul.of(row),
                perCent(row.get("detained")),
                perCent(row.get("groups")),
                row.get("summary_ru"),
                row.get("summary_kk"));
    }

    private static int perCent(String cell) {
        return cell.isEmpty() ? 0 : Integer.parseInt(cell);
    }
}
