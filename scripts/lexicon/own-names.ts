/** Written for this lexicon: given names and short forms that the packages lack or hold only in their own script. */
export const OWN_GIVEN = `
aarti abdullah abdul abeer aditi aditya agnieszka ahmad ahmed aiko aisha aishwarya akash akira akua alejandro aleks
aleksei aliya alya ama amal amara amina amir amira amit amrita ananya anastasiya andrzej anh anil anita anjali ankit
anusha apinya arash areti arjun arnav aryan asha ashok asif ataahua athena avi aviva ayaan ayaka ayesha ayla azadeh azra
babak babajide bahar bao baran basma beata behrouz bilal bogdan boris bronwyn cai caoimhe chandra chen chiara chidi
chidinma chika chinedu chinwe chiyo chukwuma ciara cillian cleo dafna dagmar daiki daisuke damilola dana daria darius
darya deepa deepak deepika delroy desmond dev devi dewi dhruv dieter dimitra dimitri dimitris dipti divya dmitri dong
ebony efua eilidh eimear eirini ekaterina eleni elif elina elodie emeka emre enrique eoin eirik esi esra etta euan eun
evgeni ewa eyal ezgi fadi fahad farah farhan fariba farid faris farzana fateh fatima fatma fatou fatoumata fedor fei
feng fern fiadh fumiko gal ganesh gaurav gauri gita georgios giannis gintaras gosia goran gopal grainne grzegorz guo
gurpreet gwyneth habib hadassah hadi hadiya hafsa haider hakan hakim hamid hamza hana hanan hao harini haruka haruki
haruto hassan hayato helga hiba hideo hiro hiroko hiroshi hitomi houda huda hui humaira hussein husna hye hyun iain
ibrahim ida idris ifeoma ifeanyi igor ikram iman imani imran indira ines ingrid ioana irfan irina isaac isha ishaan
ismail ivana iwona jaak jacek jalal jamal jamila janek jaroslav jasleen jaspreet javad jaya jayden jee jeong ji jia jian
jie jihoon jin jing jiho jisoo jiwoo joao joaquin jomo joon jorge jose joanna juan jun junaid jung junko jurgen
kaito kaja kalinda kamal kamala kamila kamran kaori karan karim karthik kasia kavita kavya kayode keiko keisha kelechi
kenji kenta khadija khaled khalid kiara kiran kofi kojo konstantinos krishna krystyna krzysztof kunal kwabena kwaku kwame kwasi
kyung laila lakshmi lamar latasha latisha latoya layla leila lerato leticia lien lihua lim lin ling linh liudmila
lubna lucja lukasz luca lwazi ludmila maciej madhu madhuri magda magdalena mahesh mahmoud mahsa mai maja majid makena
makoto malgorzata malika mamadou manal mandla manish manju manoj mansour manuela mariam mariko mario mariusz maryam
masha masoud mateusz mayumi meera meena mehdi mehmet mei meili mihai mikhail milos mina minh min minji minjun miguel
mirza misaki mitra mo mohamed mohammad mohammed mohit mohsen moira monique mostafa muhammad mukesh munira murad murat
musa mustafa nabil nadia nadine naeem nadya naim naoko naomi narendra nargis nasir nasrin natasha navid nayeli nazanin
neha nguyen niamh nia nikhil nikos nilufar nina nisha nita nitin njeri nkechi nneka noor nora nour nuala nuno obinna
oisin oksana olamide oleg olena olga olu oluwaseun omar omari ondrej oriol orla orlaith osama osman padma padraig panagiotis pari
parisa parvati parvin pawel pedro petros phuong pilar piotr polina pooja prakash pramod pranav prasad prashant pratik
preeti prem priti priya priyanka qi qiang quang rabia radha radhika rafael raghav rahim rahul raj raja rajesh rajiv
rakesh ram rama ramesh rami ramin ramon rania ranjit rashid rashmi ravi rekha renata reza rhys riccardo rida rin rina
rishi ritu riya roberta rohan rohit roisin roksana ronan roshan roya ruchi rui rukhsana rumi rupa rutger ryo saad saanvi sabina
sabrina sachin sadia saeed sahar said saif saima sajid sakina sakura saleh salim salma salman samina samir samira
sana sandeep sandhya sandra sanjay sanjeev santiago saoirse sapna sara saskia satoshi sayed sebastien seema selin sena
seo seung shabana shabnam shadi shahid shahrzad shalini shanice shanti shaniqua sharif shauna sheela shiori shira shirin
shlomo shoshana shreya shruti siddharth silvia sima simran sinead siobhan sipho siti sneha snezana soledad sofia soo
soraya sorcha stavros stefania stelios stepan sujata sukhdeep suman sumaya sumit sunil sunita suresh surya sushma
svetlana swati tadashi tadeusz taha tahir takashi takeshi tamar tamara tamika tanisha tanvi tao tara tariq tatiana
taslima tatsuya temitope tendai thabo thandi thandiwe thanh themba theodora thi thu thuy tobias tomasz tomoko toshi tran trang
trinh tuan tunde tyrone uche uma umar umut usha usman uzma vanessa varun vasily vasilis vera vesna vicente vidya vijay
vikas vikram vinay vinod violeta vishal vivek vladimir volodymyr wafa waleed walid wanda wangari wanjiru wei wen
wiktor wojciech xavier xia xiao xiaoming xin xiu yael yan yang yannick yara yaser yasmin yasmina yasuko yaw yelena yetunde ying yiannis
yoko yolanda yoon yosef yoshi youssef yu yuan yui yuki yuko yulia yun yuri yusuf yuto yvette zahid zahir zahra zainab
zakaria zara zaynab zehra zhang zhen zheng zhi zoran zosia zsofia zubair zuri zuzanna
aaliyah addy aggie alec alejandra alex alexa alexis alfie ali allie ally andi andie andy angie annie antony archie arlo
arnie ash ashleigh ashley aubrey austin avery bailey barb barney bart bea beau becca beccy becky bella ben benji bennie
benny bernie bert bertie bess beth betsy betty bev bex bianca billie billy bobbie bobby bonnie brad brady brandon bree
brent brett bri brian brianna britney brody bruce bryce bryn cal caleb cam cameron camille candice cara carl carla carlos
carly caro caroline carrie casey cass cassie cat cate cath cathy cec ced ceri charley charli charlie charlotte chas chaz
chelsea cheryl chloe chris chrissie chrissy christa christie christina christine cindy claire clara clark claudia clem clint
clive cody colin colleen connie connor conor cora corey courtney craig cy daisy dan dana dani danielle danny daphne darcy daryl
dave davey davy deb debbie debs dee deirdre delia della demi denise dennis derek devin devon dex dexter di diana diane dina
dolly dom dominic donna donnie dora doreen dorian doris dorothy dot dottie doug dougie drea duncan dustin dylan eamon ed eddie eddy
edie edith edwin effie eileen elaine eleanor elena eli eliza elizabeth ella elle ellen ellie elliot elliott elodie elsa elsie
em emil emilia emily emma emmie enid eric erica erika erin ernie esme estelle esther ethan etta eugene eva evan eve evelyn
evie fay faye felicity felix finley finn fiona fliss flo flora fran frances francesca francis frankie fred freda freddie
freddy freya fritz gabby gabe gabi gabriel gabrielle gail gareth gavin gaz gemma gen gena geoff geoffrey georgie georgia georgina geraldine
gerry gian gianna gigi gil gina ginny giorgio giuseppe gladys glenda gloria gordon graham greg greta gretchen gus gwen
gwyn hal hank hannah hanna harriet harrison hattie hayden hayley heidi helen helena henri henry hetty hilary hilda holly
howie hugh hugo ian ike imogen imogene ina inga inge inigo ira irene isabel isabella isla issy ivan izzy jackie jacky jacob
jacqueline jacqui jake jamal james jamie jan jana jane janet janice janine janna jared jas jasmin jasmine jason jaz jeanette
jeanne jeannie jeb jed jeff jeffrey jem jemima jen jenna jenni jennie jennifer jenny jeremy jerome jerry jess jessica jessie jill
jillian jim jimbo jimmy jo joan joanne jodie jody joe joel joey johanna john johnny jon jonas jonathan jonny jonty jordan jos josef joseph josephine
josie joshua judd jude judith judy jules julia julian julie juliet julio justin kai kara karen karl karla kat kate katerina kath katherine
kathleen kathy katie katja katrin katrina katy kay kayla kayleigh keith kelly kelsey ken kendall kenneth kenny keri kerry kev kevin
kieran kim kimberly kirsten kirsty kit kris krista kristen kristin kurt kyle kylie lachlan lana lara larry lars laura lauren laurie
laverne lea leah leanne lena lenny leo leon leona leonard les lesley leslie lettie levi lewis lex lexi liam libby lil lila lily
lina linda lindsay lindsey lisa liv livvy liz liza lizzie lizzy lois lola lorna lorraine lottie lou louis louisa louise luca lucas lucia
lucy luis luka lukas luke luna lydia lyn lynn lynne mabel maddie maddy madeleine madison maeve maggie maisie mal malcolm mallory mandy
manny mara marc marcel marcia marco marcus mare margaret margie margot mari maria marian marie marilyn marion marisa marius marjorie
marla marlene marley marnie marta martha martin marty marvin mary maryanne mathew matilda matt matteo matthew mattie matty maud maureen maurice
mavis meg megan mel melanie melinda melissa meredith mia micah michael michaela michele michelle mick mickey micky miguel mikayla mike mikey mikki
mila mildred millie milo mimi minnie mira miranda miriam missy mitch mitchell moe moll mollie molly mona monica monty morgan moritz morris
moses muriel myles myra myrtle nadja nan nance nancy naomi nat natalia natalie nate nathan nathaniel ned neil nell nellie nelly nessa nettie neville
nia nic nichola nicholas nicky nico nicola nicole nigel nik nikki nikita nikolai nils nina noah noel noelle noemi nolan nora noreen norma norman
oli olive oliver olivia ollie oona oscar oskar otto owen pablo paddy paige pam pamela paolo pascal patricia patrick patsy patti patty paul paula
pauline pavel pearl peg peggy perry pete petra petra phil philip philippa phillip phoebe phyllis pia pierre pippa polly poppy priscilla quentin quinn rachael
rachel rafa rafe ralph ramona raquel raul raymond rebecca reg reggie reginald reine rena rene renee reuben rhea rhian rhoda rhona ria ricardo
richard richie rick rickie ricky riley rita rob robbie robert roberto robyn rochelle rod roddy rodney rodrigo roger roisin roland rolf
roman ron ronald ronnie ronny rory rosa rosalie rosalind rosanna roseanne rosemary rosie roslyn ross rowan rowena roxanne roxy roy rudi rudy rufus rupert
russ russell ruth ryan sabine sadie sal sally salome sam samantha sammy samuel sandie sasha saul scott sean sebastian serena sergei sergio seth shane
shannon shari sharon shaun shauna shawn sheila shelby sheldon shelley shelly sheri sherri sherry shirley sian sid sidney sienna sigrid simon simone skye
sofie sol solomon sonia sonja sophia sophie spencer stacey stacy stan stanley stef stefan steph stephanie stephen steve steven stevie stu stuart susan susanna susannah
susie suzanne suzie suzy sven sybil sylvia tabitha tamsin tania tanya tash tasha tatum ted teddy teresa teri terrence terri terry tess
tessa thea thelma theo theodore theresa thomas tia tiffany tilda tilly tim timmy timothy tina tobi toby todd tom tommy toni tonia tony tori tracey tracy
travis trent trevor tricia trish trisha trixie troy trudy tucker ulrich una ursula val valentina valerie vera verity vernon veronica vi vic vicki
vicky victor victoria vikki vince vincent viola virginia viv vivian vivien vivienne wallace walter wanda warren wayne wendy wes wesley whitney wilf wilfred wilhelm willa
william willie willow wilma winifred winnie winona winston wyatt xander yasmin yves yvonne zac zach zachary zack zadie zane zara zelda zeke zena zoe zoey zola
`
  .trim()
  .split(/\s+/);
