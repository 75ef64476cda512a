/** Names that stand for each other, one family a line. */
const FAMILIES = `
alexander alexandra alexandre aleksander aleksandra alejandro alejandra alex alec al sandy sasha xander lexi lex ally sandra olek
abigail abby abbie gail
andrew andreas andrzej andrea andy drew andi
anthony antonio antonia antoni tony ant toni
anna anne ann annie ania hanna hannah nan nancy anya annika ana anita
amanda mandy
angela angelina angie ange
arthur art artie
barbara barb barbie babs basia
benjamin ben benji benny benjy
bernard bernadette bernie
beverly bev
bradley bradford brad
caroline carolyn carol carrie caro carol
catherine katherine kathryn katharine katarzyna katarina ekaterina kate katie kathy cathy cat kat kitty kay kasia katya kath katy cath
charles charlotte carlos charlie chuck chas chaz lottie char charly
christine christina kristina krystyna christopher christian krzysztof chris christie kris kit topher tina krysia krzysiek
claudia claude claud
daniel daniela danielle dan danny dani danusia
david davide dave davey davy dawid
deborah debra deb debbie debs
dennis denise den denny
dominic dominik dominique dom nic nick
donald don donny donnie
dorothy dorota dot dottie dolly dora
douglas doug dougie
edward edwin edmund edgar eduardo ed eddie ted teddy ned eddy edek
eleanor elena helen helena ellen ellie nell nora lena nelly
elizabeth elisabeth elzbieta isabel isabella liz lizzie lizzy beth betsy betty bess eliza elsie lisa libby izzy bella ela elsa
emily emma emilia em emmy millie milly
eugene gene
ewa eva eve evie ewunia ewka
florence flora flo florrie
frances francis francesca francesco franciszek frank fran frankie franny franek
frederick freda fred freddie freddy
gabriel gabriella gabrielle gabe gabby gabi
george georgina georgia georgie jerzy jurek
gerald gerard jerry gerry
gillian gill gilly jill jilly
gregory grzegorz greg gregg grzesiek
harold harry hal
henry henryk harry hank hal
isaac ike zac
jacob jakob jakub jake kuba jack coby
jacqueline jackie jacqui
james jim jimmy jamie jem jimbo
jane janet janice jan janey
jason jay jase
jeffrey geoffrey jeff geoff
jennifer jenny jen jenna jenni
jeremy jeremiah jerry jem
jessica jess jessie jessy
joanna joanne jo asia
john johan johannes jonathan jan juan ivan giovanni jack johnny jon jonny janek jasiek johnnie
joseph jose josef jozef giuseppe josephine joe joey jo josie pepe jojo
joshua josh
judith judy jude
julia julie juliet juliana jules julian julek
karen karin kaz
kenneth ken kenny
kimberly kim kimmy
laurence lawrence larry laurie loz
laura lauren laurie lori
leonard leonardo leo len lenny
lesley leslie les
lillian lily lil lilly
linda lindsay lin lindy
louis louise luis luisa lou louie lulu
lucy lucia lucille lu luce
magdalena madeleine madeline magda maddie maddy lena
malgorzata gosia malgosia margaret
margaret margarita margot maggie meg peggy peg marge margie greta rita daisy madge
maria marie mary miriam molly polly mimi mia marysia minnie may mae
martha marta marti
martin martina marty
matthew mateusz matteo matt matty mat
maxwell maximilian maxine max
melanie melissa melinda mel missy
michael michelle miguel michal mikhail mike mick mickey micky misha mitch shelly mikey michalek
mildred millie
mohammed muhammad mohamed mo
natalie natalia natasha nat nata tasha nate
nathan nathaniel nate nat
nicholas nicole nicola nikolai nick nicky nic nico nikki klaus
oliver olivia ollie liv livvy
pamela pam pammy
patrick patricia pat paddy patty patsy trish tricia trisha
paul paula paulina pawel pablo paulie
penelope penny pen
peter pedro piotr pete petey
philip phillip philippa phil pip pippa
priscilla cilla
rachel rachael rach rae
raymond ray
rebecca becca becky bex beck
reginald reg reggie
richard ricardo dick rick ricky rich richie rico
robert roberto roberta bob bobby rob robbie bert bobbie
roger rodger rog
ronald veronica ron ronnie ronny
rosemary rosalind rosa rose rosie ros
russell russ
samuel samantha sam sammy sami
sarah sara sally sadie
sebastian seb bas
sharon shaz
sidney sid
simon simone si
solomon sol solly
sophia sofia sophie zofia soph zosia
stanley stan
stephen steven stefan stephanie esteban szczepan steve stevie steph stef
stuart stewart stu
susan susanna suzanne zuzanna sue susie suzy suzie zuzia
sylvia sylvie syl
teresa theresa terry tess tessa tracy resa
terence terrence terry tel
theodore theodora theo ted teddy thea dora
thomas tomasz tomas tom tommy tomek thom
timothy tim timmy
tobias toby
valerie valentina val
vanessa nessa van
victor victoria vic vicky tori viv vick
vincent vince vinny vinnie
virginia ginny ginger
walter wally walt
wendy wend
wilhelm william guillermo will bill billy willy liam willie wills
winifred winnie freddie
yvonne yvette eve
zachary zach zack zac
`;

const byName = new Map<string, Set<string>>();
for (const line of FAMILIES.trim().split("\n")) {
  const family = line.split(" ");
  for (const name of family) byName.set(name, new Set([...(byName.get(name) ?? []), ...family]));
}

/** The short and long forms by which somebody of a name may be called. */
export const shortForms = (name: string): readonly string[] =>
  [...(byName.get(name) ?? [])].filter((form) => form !== name);
