Feature: Simultaneous calls
  Simultaneous calls leave one profile and one value of each identifier, and nothing that was added is lost.

  @RACE
  Rule: One of several simultaneous values wins and stays

    Scenario Outline: One <identifier> wins when callers who know the <found by> add different ones
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When these calls are made at once:
        | <found by> | <identifier> |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
      Then Jessica's profile has what every caller added
      And one of the <identifier>s sent is Jessica's, for good
      When these calls are made at once:
        | <found by> | <identifier> |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
      Then Jessica's profile has what every caller added
      And one of the <identifier>s sent is Jessica's, for good

      Examples:
        | found by     | value            | identifier   |
        | external ID  | 1468             | email        |
        | external ID  | 1468             | phone number |
        | email        | old.me@yahoo.com | external ID  |
        | email        | old.me@yahoo.com | phone number |
        | phone number | +16171000001     | external ID  |
        | phone number | +16171000001     | email        |

    Scenario Outline: One phone number wins when callers find the profile by different identifiers, round <round>
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      When these calls are made at once:
        | external ID | email            | phone number |
        | 1468        |                  | (a new one)  |
        |             | old.me@yahoo.com | (a new one)  |
        | 1468        |                  | (a new one)  |
        |             | old.me@yahoo.com | (a new one)  |
        | 1468        |                  | (a new one)  |
        |             | old.me@yahoo.com | (a new one)  |
        | 1468        |                  | (a new one)  |
        |             | old.me@yahoo.com | (a new one)  |
      Then Jessica's profile has what every caller added
      And one of the phone numbers sent is Jessica's, for good

      Examples:
        | round |
        | 1     |
        | 2     |

  @RACE
  Rule: Simultaneous calls create one profile

    Scenario Outline: Simultaneous calls with the same identifiers create one profile, round <round>
      When these calls are made at once:
        | external ID | email            |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
        | 1468        | old.me@yahoo.com |
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
      And Jessica's profile has what every caller added

      Examples:
        | round |
        | 1     |
        | 2     |
        | 3     |
        | 4     |

    Scenario Outline: Simultaneous calls with overlapping identifiers create one profile, round <round>
      When these calls are made at once:
        | email            | external ID | phone number |
        | old.me@yahoo.com | 1468        |              |
        | old.me@yahoo.com |             | +16171000001 |
        | old.me@yahoo.com | 1468        |              |
        | old.me@yahoo.com |             | +16171000001 |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Jessica's profile has what every caller added

      Examples:
        | round |
        | 1     |
        | 2     |
        | 3     |

    Scenario Outline: Simultaneous calls with the same <identifier> alone create one profile, round <round>
      When these calls are made at once:
        | <identifier> |
        | <value>      |
        | <value>      |
        | <value>      |
        | <value>      |
        | <value>      |
        | <value>      |
      Then Jessica is the one profile with:
        | <identifier> | <value> |
      And Jessica's profile has what every caller added

      Examples:
        | identifier   | value            | round |
        | external ID  | 1468             | 1     |
        | external ID  | 1468             | 2     |
        | email        | old.me@yahoo.com | 1     |
        | email        | old.me@yahoo.com | 2     |
        | phone number | +16171000001     | 1     |
        | phone number | +16171000001     | 2     |

    Scenario Outline: Simultaneous calls with the same <shared> but a different <other> create one profile, round <round>
      When these calls are made at once:
        | <other>     | <shared> |
        | (a new one) | <value>  |
        | (a new one) | <value>  |
        | (a new one) | <value>  |
        | (a new one) | <value>  |
        | (a new one) | <value>  |
        | (a new one) | <value>  |
      Then Jessica is the one profile with:
        | <shared> | <value> |
        | <other>  | (any)   |
      And Jessica's profile has what every caller added

      Examples:
        | shared       | value            | other       | round |
        | email        | old.me@yahoo.com | external ID | 1     |
        | email        | old.me@yahoo.com | external ID | 2     |
        | phone number | +16171000001     | external ID | 1     |
        | phone number | +16171000001     | email       | 1     |
        | external ID  | 1468             | email       | 1     |

  @RACE
  Rule: Simultaneous updates are not lost

    Scenario Outline: Identifiers and properties added at the same time are all kept, round <round>
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      When these calls are made at once:
        | external ID | email            | phone number | city   | tier |
        | 1468        | old.me@yahoo.com |              |        |      |
        | 1468        |                  | +16171000001 |        |      |
        | 1468        |                  |              | Boston |      |
        | 1468        |                  |              |        | 2    |
        | 1468        | old.me@yahoo.com |              |        |      |
        | 1468        |                  | +16171000001 |        |      |
      Then Jessica's profile has what every caller added
      And Jessica has:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | tier         | 2                |
      And Jessica is found by each identifier

      Examples:
        | round |
        | 1     |
        | 2     |
        | 3     |

    Scenario Outline: The <identifier> is kept when callers try to replace it at the same time
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      When these calls are made at once:
        | <found by> | <identifier> |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
        | <value>    | (a new one)  |
      Then Jessica's profile has what every caller added
      And Jessica still has:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
      And Jessica is found by each identifier

      Examples:
        | found by    | value            | identifier   |
        | external ID | 1468             | email        |
        | email       | old.me@yahoo.com | phone number |
        | email       | old.me@yahoo.com | external ID  |

    Scenario: Identifiers are added although other callers send null in their place
      Given Jessica has a profile with:
        | external ID | 1468 |
      When these calls are made at once:
        | external ID | email            | phone number | tier |
        | 1468        | old.me@yahoo.com | +16171000001 |      |
        | 1468        | (null)           | (null)       | 2    |
        | 1468        | old.me@yahoo.com | +16171000001 |      |
        | 1468        | (null)           | (null)       |      |
      Then Jessica has:
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

  @RACE
  Rule: A free identifier goes to one profile only

    Scenario Outline: Identify gives a free <identifier> to one of two profiles only, round <round>
      Given Jessica has a profile with:
        | <found by> | <hers> |
      And Robert has a profile with:
        | <found by> | <his> |
      When these calls are made at once:
        | <found by> | <identifier> |
        | <hers>     | <free>       |
        | <his>      | <free>       |
        | <hers>     | <free>       |
        | <his>      | <free>       |
        | <hers>     | <free>       |
        | <his>      | <free>       |
      Then Jessica and Robert do not both get:
        | <identifier> | <free> |

      Examples:
        | found by    | hers             | his              | identifier   | free             | round |
        | external ID | 1468             | 2468             | email        | new.me@yahoo.com | 1     |
        | external ID | 1468             | 2468             | email        | new.me@yahoo.com | 2     |
        | external ID | 1468             | 2468             | phone number | +16171000009     | 1     |
        | email       | old.me@yahoo.com | robert@yahoo.com | external ID  | 9999             | 1     |
