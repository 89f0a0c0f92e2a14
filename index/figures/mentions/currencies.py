"""Money: the currencies of the world, and the signs and words that stand beside a number for one.

Codes are those of ISO 4217 (List One, 2026), names those of Unicode CLDR 47, English, beside the
ones in common use. Both were read from Babel 2.19 and are kept here as a table: at run time Babel
would load 30 MB of other languages for these lines, pycountry is under the LGPL, and the packages
named iso4217 know neither plurals nor signs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from index.english.digits import SCALE_SUFFIXES
from index.english.fragments import SPACE, alternatives, small

# A row: the code; its names in the singular, with the plural where that is not made with an s.
_ISO_4217 = """
AED UAE dirham; Emirati dirham
AFN Afghan Afghani; afghani
ALL Albanian lek/Albanian lekë
AMD Armenian dram
AOA Angolan kwanza
ARS Argentine peso
AUD Australian dollar
AWG Aruban florin/Aruban florin
AZN Azerbaijani manat
BAM Bosnia-Herzegovina convertible mark; convertible mark
BBD Barbadian dollar
BDT Bangladeshi taka
BHD Bahraini dinar
BIF Burundian franc
BMD Bermudan dollar
BND Brunei dollar
BOB Bolivian boliviano
BRL Brazilian real/Brazilian reais; Brazilian real
BSD Bahamian dollar
BTN Bhutanese ngultrum
BWP Botswanan pula
BYN Belarusian ruble; Belarusian rouble
BZD Belize dollar
CAD Canadian dollar
CDF Congolese franc
CHF Swiss franc
CLP Chilean peso
CNY Chinese yuan/Chinese yuan; yuan; renminbi; rmb
COP Colombian peso
CRC Costa Rican colón
CUP Cuban peso
CVE Cape Verdean escudo
CZK Czech koruna; Czech crown
DJF Djiboutian franc
DKK Danish krone/Danish kroner; Danish crown
DOP Dominican peso
DZD Algerian dinar
EGP Egyptian pound
ERN Eritrean nakfa
ETB Ethiopian birr
EUR euro
FJD Fijian dollar
FKP Falkland Islands pound
GBP British pound; pound sterling/pounds sterling; quid/quid
GEL Georgian lari
GHS Ghanaian cedi; Ghana cedi
GIP Gibraltar pound
GMD Gambian dalasi
GNF Guinean franc
GTQ Guatemalan quetzal
GYD Guyanaese dollar
HKD Hong Kong dollar
HNL Honduran lempira
HTG Haitian gourde
HUF Hungarian forint; forint
IDR Indonesian rupiah; rupiah/rupiah
ILS Israeli new shekel; Israeli shekel
INR Indian rupee
IQD Iraqi dinar
IRR Iranian rial
ISK Icelandic króna/Icelandic krónur
JMD Jamaican dollar
JOD Jordanian dinar
JPY Japanese yen/Japanese yen; Japanese yen
KES Kenyan shilling
KGS Kyrgyz som
KHR Cambodian riel
KMF Comorian franc
KPW North Korean won/North Korean won
KRW South Korean won/South Korean won; Korean won/Korean won
KWD Kuwaiti dinar
KYD Cayman Islands dollar
KZT Kazakhstani tenge; Kazakh tenge
LAK Laotian kip
LBP Lebanese pound
LKR Sri Lankan rupee
LRD Liberian dollar
LSL Lesotho loti
LYD Libyan dinar
MAD Moroccan dirham
MDL Moldovan leu/Moldovan lei
MGA Malagasy ariary/Malagasy ariaries
MKD Macedonian denar/Macedonian denari; Macedonian denar
MMK Myanmar kyat
MNT Mongolian tugrik
MOP Macanese pataca
MRU Mauritanian ouguiya
MUR Mauritian rupee
MVR Maldivian rufiyaa
MWK Malawian kwacha
MXN Mexican peso
MYR Malaysian ringgit; ringgit/ringgit
MZN Mozambican metical
NAD Namibian dollar
NGN Nigerian naira; naira/naira
NIO Nicaraguan córdoba
NOK Norwegian krone/Norwegian kroner; Norwegian crown
NPR Nepalese rupee
NZD New Zealand dollar
OMR Omani rial
PAB Panamanian balboa
PEN Peruvian sol/Peruvian soles; Peruvian sol/Peruvian sols
PGK Papua New Guinean kina/Papua New Guinean kina
PHP Philippine peso
PKR Pakistani rupee
PLN Polish zloty; zloty/zloty
PYG Paraguayan guarani
QAR Qatari riyal
RON Romanian leu/Romanian lei
RSD Serbian dinar
RUB Russian ruble; rouble; Russian rouble
RWF Rwandan franc
SAR Saudi riyal
SBD Solomon Islands dollar
SCR Seychellois rupee
SDG Sudanese pound
SEK Swedish krona/Swedish kronor; Swedish crown
SGD Singapore dollar
SHP St. Helena pound
SLE Sierra Leonean leone
SOS Somali shilling
SRD Surinamese dollar
SSP South Sudanese pound
STN São Tomé & Príncipe dobra
SYP Syrian pound
SZL Swazi lilangeni/Swazi emalangeni
THB Thai baht/Thai baht
TJS Tajikistani somoni; Tajik somoni
TMT Turkmenistani manat/Turkmenistani manat; Turkmen manat
TND Tunisian dinar
TOP Tongan paʻanga/Tongan paʻanga
TRY Turkish lira/Turkish Lira; Turkish lira/Turkish lira
TTD Trinidad & Tobago dollar
TWD New Taiwan dollar; Taiwan dollar
TZS Tanzanian shilling
UAH Ukrainian hryvnia
UGX Ugandan shilling
USD US dollar; U.S. dollar; American dollar
UYU Uruguayan peso
UZS Uzbekistani som/Uzbekistani som; Uzbek som; Uzbek sum
VES Venezuelan bolívar
VND Vietnamese dong/Vietnamese dong
VUV Vanuatu vatu
WST Samoan tala/Samoan tala
XAF Central African CFA franc
XCD East Caribbean dollar
XCG Caribbean guilder
XOF West African CFA franc; CFA franc
XPF CFP franc
YER Yemeni rial
ZAR South African rand/South African rand; rand/rand
ZMW Zambian kwacha
"""
# What has no code, or no longer one, or is a part of what has one.
_WITHOUT_CODE = {
    "cent": "cent|cents|¢|us cent|us cents|u.s. cents|euro cent|euro cents|eurocents"
    "|singapore cents|australian cents|canadian cents|hong kong cents",
    "penny": "penny|pennies|pence",
    "sen": "sen",
    "paisa": "paisa|paise",
    "kopeck": "kopeck|kopecks|kopek|kopeks",
    "öre": "öre|øre",
    "centavo": "centavo|centavos",
    "grosz": "grosz|groszy",
    "agora": "agorot",
    "dime": "dime|dimes",
    "nickel": "nickels",
    "krona": "kr|kronas",
    "crown": "crowns",
    "French franc": "french franc|french francs",
    "peseta": "peseta|pesetas",
    "guilder": "guilders|dutch guilder|dutch guilders",
    "Deutsche Mark": "deutsche mark|deutsche marks|deutschmark|deutschmarks|german marks|marks",
    "lira": "lire|italian lira|italian lire",
    "bitcoin": "bitcoin|bitcoins",
}
# Where several countries have a currency of that name, the one that is meant without an adjective.
_MEANT = {
    "dollar": "USD", "dollars": "USD", "rupee": "INR", "rupees": "INR", "ruble": "RUB",
    "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "won": "KRW", "bucks": "USD",
    "guilder": "guilder", "lira": "lira", "krona": "krona", "kronor": "SEK",
}  # fmt: skip
# Names that are mostly other words: weights, people, sums, tools.
_OTHER_WORDS = frozenset(
    "pound pounds gold mark crown crowns real reals sterling sol soles sols colón som soms sum "
    "sums".split()
)
# Codes that are mostly other words, in capitals as they are.
_OTHER_CODES = frozenset({"ALL", "BAM", "CUP", "MOP", "SOS", "TOP"})

_DOLLARS = {
    "us": "USD", "u.s.": "USD", "u.s": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD",
    "c": "CAD", "ca": "CAD", "can": "CAD", "cad": "CAD", "nz": "NZD", "hk": "HKD", "s": "SGD",
    "sg": "SGD", "nt": "TWD", "mx": "MXN", "mxn": "MXN", "r": "BRL", "ec": "XCD", "j": "JMD",
    "tt": "TTD", "bz": "BZD", "fj": "FJD", "n": "NAD",
}  # fmt: skip
CURRENCY_SIGNS = {
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₺": "TRY", "₴": "UAH", "₦": "NGN", "₫": "VND", "฿": "THB", "₱": "PHP", "₸": "KZT",
    "₾": "GEL", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₼": "AZN", "₮": "MNT", "₭": "LAK", "₨": "INR",
}  # fmt: skip
# Letters that stand for a currency before a number.
_LETTERS = {
    "Rs": "INR", "Rs.": "INR", "Re": "INR", "RM": "MYR", "Rp": "IDR", "Tk": "BDT", "Ksh": "KES",
    "KSh": "KES", "TSh": "TZS", "USh": "UGX", "RMB": "CNY", "Dh": "AED", "Dhs": "AED",
    "Kč": "CZK", "zł": "PLN", "kr": "krona", "Kr": "krona", "Fr": "franc", "Fr.": "franc",
    "SFr": "CHF", "Sfr": "CHF", "NIS": "ILS", "Ft": "HUF", "dollar": "USD", "CN¥": "CNY",
    "RMB¥": "CNY", "GH₵": "GHS",
}  # fmt: skip


def _rows() -> list[tuple[str, list[tuple[str, str]]]]:
    """Give each code with its names, each in the singular and the plural."""
    listed = []
    for row in _ISO_4217.strip().splitlines():
        code, _, names = row.partition(" ")
        pairs = (name.partition("/") for name in names.lower().split("; "))
        listed.append((code, [(one, many or f"{one}s") for one, _, many in pairs]))
    return listed


def _names() -> dict[str, str]:
    """Give every name of a currency with its code, or with the one name of what has none."""
    full = {form: code for code, pairs in _rows() for pair in pairs for form in pair}
    codes: defaultdict[str, set[str]] = defaultdict(set)
    singular: dict[str, str] = {}
    for code, pairs in _rows():
        for one, many in pairs:
            for form in (one, many):
                word = form.rpartition(" ")[2]
                codes[word].add(code)
                singular[word] = one.rpartition(" ")[2]
    # "Tenge" is Kazakhstan's alone; "dinars" may be of ten countries, and stay dinars.
    alone = {
        word: next(iter(of)) if len(of) == 1 else singular[word]
        for word, of in codes.items()
        if word not in _OTHER_WORDS and word not in full
    }
    others = {word: name for name, words in _WITHOUT_CODE.items() for word in words.split("|")}
    return alone | full | others | _MEANT


CURRENCY_CODES = frozenset(code for code, _ in _rows()) - _OTHER_CODES
CURRENCY_NAMES = _names()
# Letters that stand for other things, too, unless the number is written to them.
_ATTACHED = frozenset({"Re", "Ft", "Fr"})
_SCALES = {"000": 1000, "million": 10**6, "billion": 10**9, **SCALE_SUFFIXES}
SUBUNITS = frozenset("cent penny sen paisa kopeck öre centavo grosz agora dime nickel".split())
_LONGEST = 16

_SIGN = f"[{''.join(CURRENCY_SIGNS)}]"
_OF = alternatives(_DOLLARS)
# The head of a table says in what its numbers count: "€m 166", "US$'000 45".
_SCALE = r"(?:[ '\u2018\u2019]?(?P<scale>(?i:million|billion|mn?|bn|k)|(?<![ ])000)\)?:?)?"
_BEFORE = re.compile(
    rf"""(?:
        (?<![^\W_])(?P<country>(?i:{_OF}))(?P<gap>[ ]?)\$      # "HK$", "US $"
        | \$(?P<behind>US|AU?|NZ|HK|CAN?|CA?|SG?|NT)            # "$US", "$A"
        | (?P<sign>{_SIGN})                                     # "£"
        | (?<![^\W_])(?:                                        # "Rs", "CHF"
            (?P<letters>{alternatives(_LETTERS)})
            | (?P<code>{alternatives(sorted(CURRENCY_CODES))}|usd|eur|gbp)
        )
    ){_SCALE}(?P<space>{SPACE}{{0,4}})$""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency where it stands before a number.

    Attributes:
        name: its code, or its name where it has none.
        scale: what it multiplies the number by: a million in "€m 166".
    """

    start: int
    name: str
    scale: int = 1


def currency_before(text: str, start: int, limit: int) -> Currency | None:
    """Find the currency that ends where a number starts.

    >>> currency_before("a US$ 5 bill", 6, 0).name, currency_before("a $5 bill", 3, 0).name
    ('USD', 'USD')
    >>> currency_before("all 5", 4, 0) is None
    True
    """
    match = _BEFORE.search(text, max(limit, start - _LONGEST), start)
    if match is None:
        return None
    if match["country"] and match["gap"] and len(match["country"]) == 1:
        # "A $19 million bridge": the letter is the article.
        return Currency(match.end("gap"), "USD")
    if match["letters"] in _ATTACHED and match["space"]:
        return None
    return Currency(match.start(), _named(match), _SCALES.get((match["scale"] or "").lower(), 1))


def _named(match: re.Match[str]) -> str:
    country = match["country"] or match["behind"]
    if country:
        return _DOLLARS[small(country)]
    if match["letters"]:
        return _LETTERS[match["letters"]]
    return CURRENCY_SIGNS[match["sign"]] if match["sign"] else match["code"].upper()


def currency_code(word: str) -> str | None:
    """Give the ISO 4217 code that a word is; most in small letters are other words ("pen").

    >>> currency_code("CHF"), currency_code("usd"), currency_code("pen")
    ('CHF', 'USD', None)
    """
    upper = word.upper()
    known = upper in CURRENCY_CODES and (word == upper or upper in ("USD", "EUR", "GBP"))
    return upper if known else None
