import { describe, expect, it } from "vitest";
import { deidentify } from "#main/core/deidentify/deidentify.ts";

const found = (text: string) =>
  deidentify(text).findings.map(({ start, end, kind }) => [kind, text.slice(start, end)]);
const whole = (kind: string, piece: string) => {
  const text = `We wrote: ${piece}.`;
  const at = text.indexOf(piece);
  const covered = deidentify(text).findings.some(({ start, end }) => start <= at && end >= at + piece.length);
  expect(covered, `${kind}: ${piece} in ${JSON.stringify(found(text))}`).toBe(true);
};

describe("patterns", () => {
  it.each([
    "lou.bennett82@example.com",
    "k_osei@example.co.uk",
    "lou (at) example (dot) org",
    "https://example.org/a?b=1",
    "www.example.com/me",
    "example.co.uk",
    "192.168.14.7",
    "2001:db8:85a3:0:0:8a2e:370:7334",
    "3c:22:fb:9a:01:7e",
    "@marnie.bakes",
    "u/quiet_lantern",
    "#TeamKowalski",
    "nightowl#4821",
  ])("[P1] finds the address %s", (piece) => whole("address", piece));

  it.each([
    "(555) 010-4477",
    "555-010-4477",
    "1-555-010-4477 ext. 12",
    "+1 555 010 4477",
    "555.010.4477",
    "010-4477",
    "+44 20 7946 0958",
    "020 7946 0958",
    "07700 900123",
    "+49 (0)30 123 4567",
    "+48 601 234 567",
    "+33 1 70 18 99 00",
    "0049 30 1234567",
    "5550104477",
    "five five five oh one oh two",
  ])("[P2] finds the telephone number %s", (piece) => whole("phone", piece));

  it.each([
    "512-44-9087",
    "QQ 12 34 56 C",
    "GB29 NWBK 6016 1331 9268 19",
    "4111 1111 1111 1111",
    "AB12 CDE",
    "XJH-4458821",
    "1HGCM82633A004352",
    "8841927",
  ])("[P3] finds the number %s", (piece) => whole("number", piece));

  it.each([
    "MRN 44187",
    "policy number ZK-3391",
    "licence no. D4471-88",
    "PIN is 4471",
    "room code 8821#".slice(0, 14),
    "case #2231",
    "plate 7ABC123",
  ])("[P3] finds the number in %s", (piece) => {
    const number = /[A-Z]{0,2}-?\d[\w-]*$/.exec(piece)?.[0] ?? "";
    expect(
      found(`Her ${piece} was there.`).some(([, text]) => text?.includes(number.replace(/^-/, ""))),
    ).toBe(true);
  });

  it.each([
    "24/7",
    "50/50",
    "$40,000",
    "10pm",
    "the 90s",
    "100%",
    "PHQ-9",
    "GAD-7",
    "COVID-19",
    "2 hours",
    "F.I.N.E",
    "1,500 steps",
    "session 12",
    "7/10",
  ])("[P3] lets %s stay", (piece) =>
    expect(
      found(`It was ${piece} for us, we said.`).filter(([kind]) =>
        ["number", "phone", "date"].includes(kind ?? ""),
      ),
    ).toEqual([]),
  );

  it.each([
    "5/3/21",
    "05/03/2021",
    "2021-03-05",
    "5.3.2021",
    "5-3-2021",
    "March 5, 2021",
    "March 5th",
    "5 March 2021",
    "5th of March",
    "the third of May",
    "May the fourth",
    "Mar 5",
    "5 Mar 2021",
    "March 2021",
    "Tuesday, March 5th",
    "last Christmas 2019",
    "Easter 2018",
    "3 mai 2019",
    "15 de marzo de 2020",
    "3. März 2020",
    "the twenty-first of June",
  ])("[P4] finds the date %s", (piece) => whole("date", piece));

  it.each(["since 2019", "in 2021", "on Tuesday", "at Christmas", "last summer", "every Sunday"])(
    "[P4] lets %s stay",
    (piece) => expect(found(`We have argued ${piece} about it.`)).toEqual([]),
  );

  it.each([
    "94 years old",
    "a 91-year-old",
    "aged 97",
    "turned 90",
    "ninety-two years old",
    "in her nineties",
    "101st birthday",
    "born in 1931",
  ])("[P5] finds the age in %s", (piece) =>
    expect(found(`My aunt, ${piece}, came along.`).map(([kind]) => kind)).toContain("age"),
  );

  it.each(["47 years old", "aged 89", "turned 30", "born in 1984", "her fifties"])(
    "[P5] lets %s stay",
    (piece) => expect(found(`The uncle, ${piece}, came along.`)).toEqual([]),
  );

  it.each([
    "48 Larkspur Lane, Apt 6, Dayton, OH 45402",
    "14 Rosewood Close, Leeds LS6 2AB",
    "Flat 3B, 22 High Street, Cardiff CF10 3AT",
    "213 Cherry Tree Road",
    "1200 W. 5th St., Austin, TX 78701",
    "Lindenstraße 12, 10969 Berlin",
    "12 rue de la Paix, 75002 Paris",
    "Calle Mayor 5, 28013 Madrid",
    "Via Roma 12",
    "Keizersgracht 123, 1015 CJ Amsterdam",
    "ul. Długa 5",
    "Storgatan 5",
    "P.O. Box 2218, Tulsa, OK 74101",
    "221 pennington road",
    "SW1A 1AA",
    "M5V 2T6",
  ])("[P6] finds the address %s", (piece) => whole("address", piece));
});
