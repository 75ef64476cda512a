const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

type Names = { given: readonly string[]; family: readonly string[] };
const names = (given: string, family: string): Names => ({ given: list(given), family: list(family) });

/** Names for invented couples, of twenty-two languages; some so rare that few lists hold them. */
export const NAMES_BY_LANGUAGE: Readonly<Record<string, Names>> = {
  english: names(
    "Alice, Gareth, Imogen, Brandon, Keisha, Trevor, Beatrix, Wyatt, Tamsin, Ronnie, Lorna, DeShawn",
    "Whitfield, Braithwaite, Ellsworth, Hargreaves, Pruitt, McAllister, Thistlewood, Ogilvie",
  ),
  polish: names(
    "Ewa, Agnieszka, Marek, Zbigniew, Kinga, Bartosz, Halina, Mieczysława, Radosław, Bożena",
    "Kowalczyk, Wiśniewska, Zieliński, Brzęczyszczykiewicz, Pawlak, Szymańska",
  ),
  german: names(
    "Heike, Jürgen, Annegret, Detlef, Lieselotte, Torsten, Ulrike, Friedhelm",
    "Schneidereit, Vogelsang, Köhler, Baumgärtner, Hinrichs, Oberländer",
  ),
  french: names(
    "Maëlle, Thibault, Océane, Gaspard, Clothilde, Loïc, Solène, Yannick",
    "Dubois, Lefebvre, Charpentier, Beaulieu, de la Fontaine, Rousselot",
  ),
  spanish: names(
    "Guadalupe, Iñigo, Rocío, Joaquín, Pilar, Ximena, Álvaro, Itziar",
    "Hernández, Etxeberria, Villalobos, Ibáñez, de los Santos, Quiroga",
  ),
  portuguese: names(
    "Thiago, Beatriz, Luciana, Rodrigo, Fernanda, Caetano, Janaína",
    "Oliveira, Figueiredo, dos Santos, Carvalho, Magalhães",
  ),
  italian: names(
    "Giulia, Alessandro, Ornella, Massimiliano, Fiorenza, Ettore",
    "Esposito, Bianchi, Della Rovere, Colombo, Mastrangelo",
  ),
  dutch: names(
    "Sanne, Joost, Femke, Thijs, Marijke, Wouter",
    "van der Berg, de Vries, Hoekstra, van Dijk, Dijkstra",
  ),
  swedish: names(
    "Astrid, Björn, Linnéa, Gunnar, Saga, Håkan",
    "Lindqvist, Söderberg, Ekström, Nyström, Bergman",
  ),
  finnish: names("Aino, Väinö, Tuulikki, Juhani, Pirkko, Onni", "Virtanen, Korhonen, Mäkelä, Hämäläinen"),
  russian: names(
    "Svetlana, Dmitri, Lyudmila, Arkady, Ksenia, Vyacheslav",
    "Ivanova, Sokolov, Kuznetsova, Morozov, Zakharchenko",
  ),
  ukrainian: names(
    "Oksana, Taras, Bohdana, Ostap, Yaryna, Volodymyr",
    "Shevchenko, Bondarenko, Kravchuk, Tkachenko",
  ),
  greek: names(
    "Eleftheria, Stavros, Despina, Thanasis, Kalliope, Vangelis",
    "Papadopoulos, Karagiannis, Mavridis, Economou",
  ),
  turkish: names("Aylin, Emre, Gülşah, Kemal, Zeynep, Oğuzhan", "Yılmaz, Demirci, Özdemir, Karataş"),
  arabic: names(
    "Fatima, Yusuf, Noura, Abdulrahman, Hala, Tariq, Rawan, Ziad",
    "al-Masri, Haddad, Khoury, Abdallah, bin Saleh",
  ),
  persian: names("Shirin, Behrouz, Parvaneh, Kamran, Nasrin, Arash", "Tehrani, Farahani, Moradi, Golshiri"),
  hebrew: names("Avital, Eitan, Shoshana, Nadav, Yael, Gilad", "Ben-David, Mizrahi, Goldfarb, Shapira"),
  hindi: names(
    "Priya, Rajesh, Aishwarya, Harpreet, Deepak, Lakshmi, Sunita, Vikram",
    "Chaudhary, Venkataraman, Krishnamurthy, Patel, Deshpande",
  ),
  chinese: names("Xiaoming, Mei-Ling, Jianguo, Yuxuan, Huiying, Wei", "Zhang, Ouyang, Huang, Zhao, Xu"),
  japanese: names("Haruka, Kenji, Sakura, Takeshi, Ayumi, Shinji", "Yamamoto, Watanabe, Fujiwara, Ishikawa"),
  korean: names("Ji-woo, Minseok, Hyejin, Sang-hoon, Eunji, Dong-hyun", "Kim, Park, Choi, Hwang, Namgung"),
  vietnamese: names("Thuy, Minh, Linh, Quang, Phuong, Duc", "Nguyen, Tran, Pham, Vo, Duong"),
  yoruba: names(
    "Olumide, Folasade, Babajide, Temitope, Adebayo, Yewande",
    "Adeyemi, Ogunleye, Balogun, Okonkwo",
  ),
  zulu: names("Sipho, Nomvula, Thandiwe, Bongani, Lerato, Mandla", "Dlamini, Nkosi, Mthembu, Khumalo"),
};

/** Names that are words. */
export const WORD_NAMES = list(
  "Hope, Mark, Will, May, Grace, Faith, Joy, Dawn, Rose, Art, Bill, Frank, Drew, Chase, Summer, Grant, Robin, Ivy, Heather, Penny, Rob, Sue, Pat, Ray, Dean, Miles, June, April, Olive, Ruby, Hunter, Amber, Angel, Christian, Violet, Jack, Gene, Wade",
);

export const WORD_SURNAMES = list(
  "Young, Brown, Long, Stone, Cook, Baker, Rivers, Fields, Wise, Short, White, Moon, Bell, Field",
);

/** Places that do not belong to the couple's records. */
export const PLACES = list(
  "Reading, Bath, Leeds, Chicago, Tacoma, Wolverhampton, Kraków, Osaka, Guadalajara, Poughkeepsie, Sheboygan, Aberystwyth, Tromsø, Ouagadougou, Little Rock, Salt Lake City, New Haven, San Antonio, St. Louis, Ann Arbor, Milton Keynes, Newcastle, Stoke Newington, Brooklyn, Silver Lake, Clapham, Kreuzberg, Dunmore East, Bury St Edmunds, Chapel Hill, Nantucket, Mobile, Buffalo, Phoenix, Flagstaff, Llandudno, Whangarei, Thiruvananthapuram, Gdynia, Antwerp, Split, Cork, Hull",
);
export const EMPLOYERS = list(
  "Brightwater Logistics, Halvorsen & Sons, Tesco, Northgate Dental, Amazon, Kestrel Software, St. Anne's Hospital, Purple Fig Bakery, Larkfield Council, Meridian Insurance, Oakhurst Veterinary Clinic, Deloitte, Pinewood Garage",
);
export const SCHOOLS = list(
  "Oakwood Primary, St. Bede's School, Lincoln Elementary, Ridgeview High, Little Sprouts Nursery, Hawthorne Middle School, Elmbrook Academy",
);
export const PETS = list("Biscuit, Luna, Pickles, Waffles, Bruno, Mittens, Shadow, Ziggy, Mochi, Peanut");
export const STREETS = list(
  "Larkspur, Rosewood, Pennington, Old Mill, Birchwood, Cherry Tree, Kingsley, Martin Luther King, Sycamore, Victoria, 5th, Thistledown",
);
