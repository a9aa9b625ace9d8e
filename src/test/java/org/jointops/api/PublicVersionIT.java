package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Whatever was planted where it must not be read from outside stands in no public file: not in its text, not in what is
 * packed in it, not in what it says of itself.
 */
class PublicVersionIT extends ApiTest {

    private static final List<String> WORDS = List.of(
            "CANARYFAMILY",
            "CANARYGIVEN",
            "CANARYDOCUMENT",
            "CANARYPLATE",
            "CANARYVIN",
            "CANARYSERIAL",
            "CANARYEXHIBIT",
            "CANARYPLACE",
            "CANARYSUMMARY",
            "CANARYHANDLING",
            "CANARYGROUP",
            "CANARYOFFICER",
            "CANARYCOMMUNIQUE",
            "CANARYOBJECTIVE",
            "CANARYREASON",
            "RU-BORDER-ORE-1",
            "ru-border-",
            "kz-border-",
            "Ермаков");

    /** Not looked for in the bytes of a PDF as they are, whose signature and offsets are digits, too. */
    private static final List<String> NUMBERS = List.of("51.76543", "7777.125", "86931", "86,931", "86\u00a0931");

    private static final String HOSTILE =
            "CANARYSUMMARY </w:t> <script>alert(1)</script> =HYPERLINK(1) ${jndi:x} %PDF-";

    @Test
    void holdsNothingThatWasPlanted() {
        var operation = open(OperationBody.countingDrugs()
                .counting("detained", "detained-persons", "persons")
                .counting("groups", "groups", "groups")
                .counting("crimes", "offences", "crimes")
                .with("/objective", "CANARYOBJECTIVE"));
        plant(operation);
        var files = sealed(operation);

        assertThat(files).hasSize(30);
        files.forEach((name, bytes) -> {
            assertThat(planted(WORDS, everythingIn(name, bytes))).as(name).isEmpty();
            assertThat(planted(NUMBERS, name.endsWith(".pdf") ? printed(bytes) : everythingIn(name, bytes)))
                    .as(name)
                    .isEmpty();
        });
        // There are pictures to be searched, with what they say to those who do not see them.
        files.forEach((name, bytes) -> {
            if (name.endsWith(".docx")) {
                assertThat(everythingIn(name, bytes)).as(name).anyMatch(text -> text.startsWith("word/media/"));
            }
            if (name.endsWith("-en-public.pdf") || name.endsWith("-en-public.docx")) {
                assertThat(everythingIn(name, bytes)).as(name).anyMatch(text -> text.contains("Highest: Orenburg"));
            }
        });
        // The search finds what is there: the operation's name, in every one of them.
        files.forEach((name, bytes) -> assertThat(everythingIn(name, bytes))
                .as(name)
                .anyMatch(text -> text.contains(operation) || text.contains("drugs") || text.contains("heroin")));
    }

    @Test
    void withholdsARegionInWhichThereAreRestrictedRecordsAlone() {
        var operation = open(OperationBody.countingDrugs());
        approved(OFFICER, CaseBody.in(operation).seized("heroin", "11", "kg"));
        approved(OFFICER, CaseBody.in(operation).inRegion("RU-SAR").seized("heroin", "22", "kg"));
        restricted(CaseBody.in(operation).inRegion("RU-CHE").seized("heroin", "7777.125", "kg"));
        var json = object(
                new String(sealed(operation).get(operation + "-edition-1-en-public.json"), StandardCharsets.UTF_8));

        assertThat(json.getJsonArray("rows").getJsonObject(1).getString("amount"))
                .isEqualTo("7810.125");
        var byRegion = json.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("table").equals("by-region"))
                .findAny()
                .orElseThrow()
                .toString();
        assertThat(byRegion).doesNotContain("RU-CHE", "7777").contains("RU-SAR").doesNotContain("\"11\"");
    }

    @Test
    void marksTheCellOfEveryFigureThatIsNotGivenAndExplainsTheMark() {
        var operation = open(OperationBody.countingDrugs().counting("crimes", "offences", "crimes"));
        approved(OFFICER, CaseBody.in(operation).disclosing("smuggling", 300));
        approved(OFFICER, CaseBody.in(operation).inRegion("RU-SAR").disclosing("smuggling", 70));
        approved(OFFICER, CaseBody.in(operation).inRegion("RU-CHE").disclosing("smuggling", 3));
        var files = sealed(operation);
        var name = operation + "-edition-1-en-public";

        assertThat(printed(Objects.requireNonNull(files.get(name + ".pdf")))
                        .get(0)
                        .replace('\u00a0', ' '))
                .contains("< 5", "fewer than 5, zero included", "not given, because another figure")
                .doesNotContain("fewer than 5: Chelyabinsk");
        assertThat(new String(Objects.requireNonNull(files.get(name + ".csv")), StandardCharsets.UTF_8))
                .startsWith("indicator,label,amount,unit,qualifier")
                .doesNotContain("<");
    }

    /** Everything that must not come out, in cases of every kind. */
    private void plant(String operation) {
        var person = CaseBody.in(operation)
                .with("/summary", HOSTILE)
                .with("/place/description", "CANARYPLACE")
                .with("/place/lat", "51.76543")
                .with("/place/lon", "55.12345")
                .seized("heroin", "1.5", "kg")
                .detaining("CANARYFAMILY", "drug-trafficking")
                .with("/detentions/0/person/givenName", "CANARYGIVEN")
                .with("/detentions/0/person/document", "CANARYDOCUMENT")
                .with("/detentions/0/reasonText", "CANARYREASON")
                .with("/detentions/0/custody/place", "CANARYPLACE")
                .stemming("CANARYGROUP")
                .withJson("/confiscations/-", """
                        {"category": "cars", "quantity": {"amount": "1", "unit": "vehicles"}, "plate": "CANARYPLATE",
                         "vin": "CANARYVIN", "serialNumber": "CANARYSERIAL", "exhibit": "CANARYEXHIBIT"}
                        """);
        approved(OFFICER, person);
        approved(OFFICER, CaseBody.in(operation).disclosing("smuggling", 300));
        approved(OFFICER, CaseBody.in(operation).inRegion("RU-SAR").disclosing("smuggling", 70));
        restricted(CaseBody.in(operation).inRegion("RU-CHE").disclosing("smuggling", 86_931));
        restricted(CaseBody.in(operation)
                .inRegion("RU-SAR")
                .with("/summary", "CANARYSUMMARY")
                .seized("heroin", "7777.125", "kg"));
        restricted(CaseBody.in(operation)
                .inRegion("RU-CHE")
                .seized("heroin", "2", "kg")
                .detaining("CANARYFAMILY", "smuggling"));
    }

    private void restricted(CaseBody body) {
        var number = submitted(OFFICER, body);
        assertStatus(as(SUPERVISOR).post("/api/cases/" + number + "/approval", """
                {"sharing": "joint", "handling": "H3", "handlingText": "CANARYHANDLING"}"""))
                .isEqualTo(200);
    }

    /** The public files of a sealed edition, by name, its communiqué edited by hand. */
    private Map<String, byte[]> sealed(String operation) {
        var editions = "/api/operations/" + operation + "/editions";
        var drawn = as(LIAISON).post(editions, "");
        assertStatus(drawn).isEqualTo(201);
        assertStatus(as(LIAISON)
                        .with("If-Match", drawn.header("ETag").orElseThrow())
                        .put(editions + "/1/communique", """
                                {"en": "CANARYCOMMUNIQUE", "ru": "CANARYCOMMUNIQUE", "kk": "CANARYCOMMUNIQUE"}"""))
                .isEqualTo(200);
        assertStatus(as(LIAISON).post(editions + "/1/seal", "")).isEqualTo(200);
        var sealed = as("kz-border-liaison").post(editions + "/1/seal", "");
        assertStatus(sealed).isEqualTo(200);
        var files = new TreeMap<String, byte[]>();
        sealed.json().getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .map(file -> file.getString("name"))
                .filter(name -> name.contains("-public"))
                .forEach(name -> files.put(name, taken(editions, operation, name)));
        return files;
    }

    private byte[] taken(String editions, String operation, String name) {
        var parts = name.replace(operation + "-edition-1-", "").split("\\.");
        return as(OFFICER)
                .get(editions + "/1." + parts[1] + "?public=true&lang="
                        + parts[0].replace("-public", "").replace("-", "%2B"))
                .bytes();
    }

    private static List<String> planted(List<String> canaries, List<String> texts) {
        return canaries.stream()
                .filter(canary -> texts.stream().anyMatch(text -> text.contains(canary)))
                .toList();
    }

    /** The file's bytes as text in every likely encoding, and the same of whatever is packed in it. */
    private static List<String> everythingIn(String name, byte[] bytes) {
        var texts = new ArrayList<>(texts(bytes));
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            texts.addAll(packed(bytes));
        } else if (name.endsWith(".pdf")) {
            texts.addAll(printed(bytes));
        }
        return texts;
    }

    private static List<String> texts(byte[] bytes) {
        return Stream.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16BE,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.ISO_8859_1)
                .map((Charset charset) -> new String(bytes, charset))
                .toList();
    }

    private static List<String> packed(byte[] zip) {
        var texts = new ArrayList<String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var bytes = in.readAllBytes();
                texts.add(entry.getName());
                texts.addAll(texts(bytes));
                texts.add(EditionFilesIT.unescaped(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll("<[^>]+>", ""));
                if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
                    texts.addAll(packed(bytes));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /** The text on the pages, every stream unpacked, the metadata among them, every string of the file's objects. */
    private static List<String> printed(byte[] pdf) {
        var texts = new ArrayList<String>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            texts.add(new PDFTextStripper().getText(document));
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                if (object instanceof COSStream stream) {
                    var out = new ByteArrayOutputStream();
                    try (var in = stream.createInputStream()) {
                        in.transferTo(out);
                    }
                    texts.addAll(texts(out.toByteArray()));
                }
                texts.addAll(strings(object));
            }
            texts.addAll(strings(document.getDocumentInformation().getCOSObject()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<String> strings(Object object) {
        if (object instanceof COSString string) {
            return List.of(string.getString());
        }
        if (object instanceof COSDictionary dictionary) {
            return dictionary.getValues().stream()
                    .flatMap(value -> strings(value).stream())
                    .toList();
        }
        if (object instanceof COSArray array) {
            var found = new ArrayList<String>();
            array.forEach(value -> found.addAll(strings(value)));
            return found;
        }
        return List.of();
    }
}
