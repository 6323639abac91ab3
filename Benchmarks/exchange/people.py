#!/usr/bin/env python3
"""Writes people in the shapes other programs have: people.py N FOLDER -> all.vcf, Connections.csv, names.txt, vdir/"""
import pathlib
import random
import sys

GIVEN = "Anna Laura Marco Paolo Sara Giulia Luca Élise José Chiara Davide Elena Franco Gino Irene Zoë Björn Hannah".split()
FAMILY = "Riva Conti Bianchi Ferri Galli Moretti D'Angelo Müller Rossi Verdi Esposito Greco Bruno Núñez O'Brien Patel".split()
PLACES = "Enel Reply Eni Leonardo Acme TIM Fastweb Poste Helix Northgate".split()
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    dice = random.Random(5)
    (folder / "vdir").mkdir(parents=True, exist_ok=True)
    cards, rows, names = [], ["First Name,Last Name,URL,Email Address,Company,Position,Connected On"], []
    for n in range(count):
        given, family = dice.choice(GIVEN), dice.choice(FAMILY) + dice.choice(["", "ni", "etti", "ard", "son", "ini"])
        place, title, stand = dice.choice(PLACES), f"Ruolo {n % 50}", dice.randrange(400)
        names.append(f"{given} {family}")
        card = [
            "BEGIN:VCARD", "VERSION:3.0", f"UID:uid-{n}", f"N:{family};{given};;;", f"FN:{given} {family}",
            f"EMAIL;TYPE=WORK:m{n}@example.it", f"TEL;TYPE=CELL:+39 333 {n:07d}", f"ORG:{place} {n % 300}",
            f"TITLE:{title}", f"NOTE:Conosciuto alla fiera\\, stand {stand}", "CATEGORIES:amici,lavoro"]
        if n % 3 == 0:
            card.append(f"ADR;TYPE=HOME:;;Via Po {n % 200};Torino;TO;10100;Italia")
        if n % 2 == 0:
            card.append(f"BDAY:19{10 + n % 90:02d}-0{n % 9 + 1}-1{n % 9}")
        cards.append("\r\n".join(card + ["END:VCARD", ""]))
        rows.append(
            f"{given},{family},https://www.linkedin.com/in/p-{n},{f'm{n}@x.it' if n % 9 == 0 else ''},"
            f"{place} {n % 300},{title},{n % 28 + 1:02d} {MONTHS[n % 12]} 2024")
    (folder / "all.vcf").write_text("".join(cards), newline="")
    (folder / "Connections.csv").write_text("\n".join(rows) + "\n")
    (folder / "names.txt").write_text("\n".join(names) + "\n")
    if count <= 10_000:
        for n, card in enumerate(cards):
            (folder / "vdir" / f"{n}.vcf").write_text(card, newline="")


main()
