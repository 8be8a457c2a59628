"""When the gate of a tide mill opens and closes."""

def is_open(sea: float, pond: float) -> bool:
	return sea > pond  # the flood lifts it


class Gate:
	def __init__(self) -> None:
		self.closed = True

	def step(self, sea, pond):
		self.closed = not is_open(sea, pond)
		print(f"sea {sea:.1f} m, pond {pond:.1f} m", self.closed)
