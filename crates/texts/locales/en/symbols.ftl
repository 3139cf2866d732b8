# From the symbol on a weapon to the makers and States to ask.

symbols-title = Search by a symbol
symbols-lead = Choose what you see on the weapon: the mark of a factory, of an inspector, or that there is none. It leads to makers and States that may be asked, never to certainty.
symbols-described = What you see
symbols-redraw = Choose another drawing
symbols-shape = Frame of the symbol
symbols-any-shape = Cannot be told
symbols-contents = What is in it
symbols-any-contents = Cannot be told, or nothing
symbols-text = Number or letters in it
symbols-selector = Marks at the selector
symbols-script = Script of other texts
symbols-results = Whose symbol it may be
symbols-states = By State
symbols-catalogue = Catalogue
symbols-none = None of these
symbols-none-text = Symbols are copied, parts come from several States, and the catalogue is far from complete. At least { $share } stays here, whatever was seen.
symbols-others = Probability of all the other symbols of the catalogue: { $share }
symbols-former-su = formerly the Soviet Union
symbols-former-yu = formerly Yugoslavia
symbols-former-dd = formerly the German Democratic Republic
symbols-until = until about { $year }
symbols-aliases = Also called
symbols-look-alikes = Easily confused with
symbols-identify = Take over into the identification
symbols-beware = Before you rely on it
symbols-beware-alone = A symbol alone does not tell where a weapon comes from. Type and model, maker and country, and serial number together do.
symbols-beware-parts = Parts from several States may be on one weapon. Look at the receiver first, and at every part.
symbols-beware-again = A State that received the weapon may have marked it again, often on the other side.
symbols-beware-year = A year stamped beside the symbol is not part of the serial number.
symbols-beware-catalogue = What the catalogue says of selector marks, scripts and types has not been verified.
error-symbol-nothing = Say what you see: the frame of the symbol, what is in it, or the marks at the selector.

## Frames.
symbol-shape-triangle = Triangle
symbol-shape-circle = Circle
symbol-shape-double-circle = Double circle
symbol-shape-oval = Oval
symbol-shape-star = Star
symbol-shape-shield = Shield
symbol-shape-rhombus = Rhombus
symbol-shape-crown = Crown
symbol-shape-emblem = Coat of arms or emblem
symbol-shape-text = Text without a frame
symbol-shape-unmarked = No factory mark

## What is in them.
symbol-contents-arrow = Arrow
symbol-contents-open-arrow = Arrow, only outlined
symbol-contents-star = Star
symbol-contents-circle = Circle
symbol-contents-hammer = Hammer
symbol-contents-picture = Animal or plant
symbol-contents-number = Number
symbol-contents-letters = Letters or words

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = Dots
symbol-selector-arabic-words = Words in Arabic
symbol-selector-persian-words = Words in Persian
symbol-script-latin = Latin
symbol-script-cyrillic = Cyrillic
symbol-script-arabic = Arabic
symbol-script-persian = Persian
symbol-script-chinese = Chinese
symbol-script-korean = Korean
symbol-script-other = Another

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = described in a source
symbol-certainty-unverified = not verified
symbol-certainty-doubtful = not verified, doubtful
symbol-remark-triangle-family = Triangles of Izhevsk, Cugir and the factories of China are taken for one another. Look for the tail of the arrow, or for a number.
symbol-remark-soviet-polish-parts = Early weapons have Soviet and Polish parts, with the marks of those beside this symbol.
symbol-remark-early = Used only in the first years.
symbol-remark-inspector = The mark of an inspector: it points to the State, not to the factory.
symbol-remark-unmarked = A mark that is missing may also have been worn or filed off.
