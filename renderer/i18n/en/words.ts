/**
 * Words to begin with, offered while one writes and never required: our own, one a line, in a partner's voice, plain
 * and without gender. Each list belongs to one kind of place on the map; `body` goes with all that is felt.
 */
export const words = {
  trigger: `a sigh
a certain tone
a look away
eyes on the phone
the door closing
a long silence
one-word answers
“not now”
“you always”
“calm down”
a raised voice
a list of what went wrong
another question
being corrected in front of others
plans changed without asking
coming home late
no answer to my message
a joke that stings
turning away in bed
a sharp “fine”
arms crossed
footsteps getting faster
being interrupted
the topic changed
the third reminder
my name said in that voice
no hello at the door
hearing “it doesn’t matter”`,
  move: `I ask again
I follow from room to room
I raise my voice
I explain, point by point
I go quiet
I leave the room
I look at my phone
I say “whatever you want”
I make a joke of it
I bring up last time
I list what I have done
I check and check again
I send one message after another
I work later
I clean, loudly
I cry and cannot stop
I slam the door
I give short answers
I agree just to end it
I defend myself
I correct the details
I tell you what to do
I turn my back
I say something that hurts
I take it all on myself
I pretend nothing happened
I test whether you notice
I threaten to go
I stop asking
I keep everything in`,
  story: `I don’t matter to you
I come last
I am too much
I am never enough
Whatever I do is wrong
You would be happier without me
You don’t care
You have already left inside
You want to control me
You think I am stupid
I have to do it all alone
If I stop, nobody will hold this together
If I speak, it gets worse
If I am silent, it will pass
You only see my mistakes
You will never change
I will never get it right
It is always my fault
I cannot rely on you
You are on the other side
There is no room for me
I am being judged
I have to earn my place here
You are ashamed of me
We are not going to make it
I must not need anything
You will leave in the end
Nobody listens until I shout
I am back where I was as a child
I am the problem`,
  reactive: `angry
annoyed
irritated
frustrated
impatient
cold
numb
distant
defensive
sarcastic
short
tense
restless
louder and louder
blank
bored, it seems
critical
bitter
resentful
stubborn
jealous
indignant
polite and far away
busy
smiling, but not really
stiff
accusing
pleading
flat
overwhelmed`,
  vulnerable: `alone
lonely
scared
afraid of losing you
hurt
rejected
unwanted
not important
invisible
ashamed
a failure
small
helpless
lost
sad
grieving
empty
worn out
not good enough
unloved
left out
abandoned
trapped
cornered
worthless
in panic
heavy with guilt
longing
disappointed in myself
unsafe`,
  need: `to know I matter to you
to feel close again
to be heard to the end
to be seen
to know you will stay
to be wanted
to be held
to be enough as I am
to be trusted
to have time to think
to breathe for a moment
to be asked, not told
to be on the same side
to come first sometimes
to feel safe with you
to be comforted
to be forgiven
to hear what I do well
to be allowed to make mistakes
to be taken seriously
to rest
to have a say
to be missed
to know where I stand
to be met halfway
to have you reach for me
to be believed
to share the load
to have room of my own
to be let in`,
  intention: `trying to stay close
trying to be heard
trying to reach you
trying not to make it worse
trying to keep the peace
trying to protect us
trying to protect myself
trying to fix it
trying to get an answer
trying to find out if I matter
trying to calm down
trying to hold it together
trying not to fall apart
trying not to fail again
trying not to say something I regret
trying to keep my dignity
trying to win time
trying to share what I carry
trying to do it right
trying to spare you`,
  body: `a tight chest
a lump in my throat
a knot in my stomach
my heart racing
hot in the face
cold hands
a clenched jaw
shoulders up
hardly breathing
shaking inside
a ringing in my ears
tears behind my eyes
heavy limbs
legs that want to run
fists
a tunnel in front of my eyes
everything far away
a weight on my chest
no feeling at all
sweating
dizzy
a buzzing head
sick to my stomach
frozen`,
};
