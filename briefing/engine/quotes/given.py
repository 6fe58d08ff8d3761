"""Given names that nearly always are a man's ("m") or a woman's ("f")."""


def _given(male: str, female: str) -> dict[str, str]:
    return dict.fromkeys(male.split(), "m") | dict.fromkeys(female.split(), "f")


GIVEN = _given(
    """
Aaron Adam Alan Albert Alejandro Alexander Ali Andrew Andy Angelo Anthony Antonio Arthur Ben Benjamin Bernie
Bill Bob Brad Bradley Brandon Brett Brian Bruce Bryan Carl Carlos Charles Chris Christian Christopher Chuck
Colin Craig Dan Daniel Darren Dave David Dean Dennis Derek Dick Donald Doug Douglas Ed Eddie Edward Emmanuel
Eric Ernest Ethan Evan Felix Frank Fred Gary Gavin Geoffrey George Gerald Giuseppe Glenn Gordon Graham Greg
Gregory Guy Hans Harold Harry Harvey Henry Herbert Howard Hugh Ian Igor Ivan Jack Jacob Jacques Jake James
Jan Jason Jean-Claude Jeff Jeffrey Jeremy Jerome Jerry Jim Joe Joel Joao Johannes John Johnny Jon Jonathan
Jorge Jose Josef Joseph Josh Joshua Juan Justin Keith Ken Kenneth Kevin Larry Lars Lawrence Leon Leonard
Lindsey Louis Lucas Luis Luke Marc Marco Mario Mark Markus Martin Marvin Matt Matteo Matthew Max Michael
Miguel Mike Mitch Mitt Mohamed Mohammed Nathan Neil Newt Nicholas Nick Nigel Norman Oliver Oscar Otto Pablo
Patrick Paul Pedro Pete Peter Phil Philip Phillip Pierre Rafael Ralph Ray Raymond Rex Richard Rick Rob
Robert Roberto Roger Ron Ronald Roy Russell Ryan Sam Samuel Scott Sean Sergei Simon Stefan Stephen Steve
Steven Stuart Ted Terrence Terry Theodore Thomas Tim Timothy Toby Todd Tom Tommy Tony Trey Tyler Victor
Vincent Vladimir Walter Warren Wayne William Wolfgang Zachary
""",
    """
Abigail Agnes Alice Alicia Alison Allison Amanda Amy Andrea Angela Anita Ann Anna Anne Annie Antonia Barbara
Beth Betty Beverly Bonnie Brenda Camille Carla Carmen Carol Caroline Catherine Cecilia Charlotte Cheryl
Christina Christine Cindy Claire Clara Claudia Colleen Cynthia Daniela Deborah Debra Debbie Denise Diana
Diane Donna Dorothy Edith Eileen Elaine Elena Eleanor Elise Elizabeth Ellen Emily Emma Erica Erin Esther Eva
Evelyn Fiona Florence Frances Gina Giorgia Gloria Grace Hannah Heather Heidi Helen Hillary Holly Ida Ilse
Inga Irene Isabel Jacqueline Jane Janet Janice Jean Jeanne Jennifer Jenny Jessica Jill Joan Joanna Joanne
Josephine Joyce Juanita Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathryn Kathy Katie Kellyanne
Kimberly Kirsten Kristen Laura Lauren Leslie Liz Linda Lisa Loretta Lori Lucia Lucy Lydia Madeleine Margaret
Maria Marie Marilyn Marine Martha Mary Megan Melania Melissa Michelle Monica Nancy Naomi Natalie Nicole Nina
Nora Olivia Pamela Patricia Paula Penny Rachel Rebecca Renee Rita Robin Rosa Rose Ruth Sally Samantha Sandra
Sara Sarah Sharon Sheila Shirley Silvia Sofia Sonia Sophia Sophie Stephanie Susan Suzanne Sylvia Tammy Tanya
Teresa Theresa Tina Tracy Ursula Valerie Vanessa Vera Veronica Victoria Virginia Vivian Wendy Yvonne
""",
)
