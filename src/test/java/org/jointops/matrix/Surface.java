package org.jointops.matrix;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every address of the product, and how the matrix asks for it. An address that is not here fails the build: whoever
 * adds one says what of a person and a record decides who may use it.
 */
final class Surface {

    /** The words on the right are those of {@link Asked}. */
    private static final String ADDRESSES = """
            GET /api/me                                    | anybody
            GET /api/regions                               | any role
            GET /api/units                                 | any role
            GET /api/checkpoints                           | any role
            POST /api/checkpoints                          | any liaison
            GET /api/catalogues/{kind}                     | any role
            POST /api/catalogues/{kind}                    | any liaison
            GET /api/operations                            | operations
            POST /api/operations                           | any liaison
            GET /api/operations/{code}                     | operation
            PUT /api/operations/{code}                     | leading
            POST /api/operations/{code}/closing            | leading
            POST /api/operations/{code}/reopening          | leading
            GET /api/operations/{code}/results             | results
            GET /api/operations/{code}/results.{format}    | results
            GET /api/operations/{code}/editions            | results
            POST /api/operations/{code}/editions           | drawing
            GET /api/operations/{code}/editions/{edition}  | edition
            PUT /api/operations/{code}/editions/{edition}/communique | drawn edition
            POST /api/operations/{code}/editions/{edition}/seal | drawn edition
            DELETE /api/operations/{code}/editions/{edition}/seal | drawn edition
            GET /api/operations/{code}/editions/{edition}.{format} | edition
            GET /api/operations/{code}/editions/{edition}/seal.json | edition
            GET /api/operations/{code}/situations          | results
            GET /api/operations/{code}/situations/recipients | led
            POST /api/operations/{code}/situations/recipients | leading
            GET /api/operations/{code}/situations/{day}    | situation
            GET /api/operations/{code}/situations/{day}.{format} | situation
            GET /api/verification                          | any role
            GET /api/operations/{code}/map                 | results
            GET /api/operations/{code}/pictures/{picture}.svg | results
            GET /api/cases                                 | list
            POST /api/cases                                | recording
            GET /api/cases.{format}                        | list
            GET /api/cases/{number}                        | record
            GET /api/cases/{number}/dossier.{format}       | record
            PUT /api/cases/{number}                        | action change
            POST /api/cases/{number}/submission            | action submission
            POST /api/cases/{number}/return                | action return
            POST /api/cases/{number}/approval              | action approval
            POST /api/cases/{number}/void                  | action void
            PUT /api/cases/{number}/sharing                | action sharing
            POST /api/cases/{number}/release               | action release
            DELETE /api/cases/{number}/release             | action withdrawal
            POST /api/cases/{number}/participation         | action participation
            GET /api/summary-returns                       | list
            POST /api/summary-returns                      | recording
            GET /api/summary-returns/{number}              | record
            PUT /api/summary-returns/{number}              | action change
            POST /api/summary-returns/{number}/submission  | action submission
            POST /api/summary-returns/{number}/return      | action return
            POST /api/summary-returns/{number}/approval    | action approval
            POST /api/summary-returns/{number}/void        | action void
            POST /api/units                                | any administrator
            POST /api/units/{code}/naming                  | administrator of the unit
            PAGE /units                                    | any administrator
            PUT /api/summary-returns/{number}/sharing      | action sharing
            GET /api/users                                 | any administrator
            POST /api/users                                | any administrator
            GET /api/users/{userName}                      | administrator of the person
            PUT /api/users/{userName}                      | administrator of the person
            POST /api/users/{userName}/disabling           | administrator of the person
            POST /api/users/{userName}/enabling            | administrator of the person
            DELETE /api/users/{userName}/sessions          | administrator of the person
            POST /api/users/{userName}/password            | administrator of the person
            GET /api/trail                                 | any auditor
            GET /api/trail/head                            | any auditor
            GET /api/trail/check                           | any auditor
            GET /api/trail.jsonl                           | any auditor
            PAGE /index                                    | anybody
            PAGE /users                                    | any administrator
            PAGE /users/new                                | any administrator
            PAGE /user                                     | administrator of the person
            PAGE /rights                                   | administrators and auditors
            PAGE /operations                               | operations
            PAGE /operation                                | operation
            PAGE /edition                                  | edition
            PAGE /edition/changes                          | edition
            PAGE /editions/new                             | drawing
            PAGE /situations                               | results
            PAGE /situation                                | situation
            PAGE /verify                                   | any role
            PAGE /figure                                   | results
            PAGE /progress                                 | results
            PAGE /map                                      | results
            PAGE /cases                                    | list
            PAGE /case                                     | record
            PAGE /case/edit                                | editing
            PAGE /cases/new                                | form
            PAGE /queue                                    | queue
            PAGE /returns                                  | list
            PAGE /return                                   | record
            PAGE /return/edit                              | editing
            PAGE /returns/new                              | form
            PAGE /trail                                    | any auditor
            PAGE /trail/check                              | any auditor
            """;

    private static final Map<String, String> RULES = rules();

    private Surface() {}

    /** Such as {@code GET /api/cases/{number}} or {@code PAGE /case}. */
    static Set<String> addresses() {
        return new TreeSet<>(RULES.keySet());
    }

    static String rule(String address) {
        return RULES.getOrDefault(address, "");
    }

    private static Map<String, String> rules() {
        var rules = new LinkedHashMap<String, String>();
        ADDRESSES.lines().map(line -> line.split("\\|")).forEach(cells -> {
            var cell = Arrays.stream(cells).map(String::strip).toList();
            rules.put(cell.get(0), cell.get(1));
        });
        return rules;
    }
}
