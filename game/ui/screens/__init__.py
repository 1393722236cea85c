"""One file a screen; which one is shown follows from the state."""

from game.rules.state import Beat, GameState
from game.ui.scene import Screen
from game.ui.screens.bulletin import BulletinScreen
from game.ui.screens.debrief import DebriefScreen
from game.ui.screens.decision import DecisionScreen
from game.ui.screens.dilemma import DilemmaScreen
from game.ui.screens.election import ElectionScreen
from game.ui.screens.epilogue import EpilogueScreen
from game.ui.screens.life import LifeScreen
from game.ui.screens.method import MethodScreen
from game.ui.screens.preparing import PreparingScreen
from game.ui.screens.ranking import RankingScreen

SCREENS: dict[Beat, type[Screen]] = {
    Beat.RANKING: RankingScreen,
    Beat.BULLETIN: BulletinScreen,
    Beat.DILEMMA: DilemmaScreen,
    Beat.METHOD: MethodScreen,
    Beat.DECISION: DecisionScreen,
    Beat.LIFE: LifeScreen,
    Beat.ELECTION: ElectionScreen,
    Beat.EPILOGUE: EpilogueScreen,
    Beat.DEBRIEF: DebriefScreen,
}


def screen_for(state: GameState) -> Screen:
    """Make the screen that belongs to a state."""
    if state.beat is Beat.RANKING and state.owed is not None:
        return PreparingScreen()
    return SCREENS[state.beat]()
