Feature: Simultaneous calls with the private key
  What the private key changes is not lost to an update that is being processed, nor to another change.

  @RACE
  Rule: Simultaneous changes with the private key are not lost

    Scenario Outline: The private key changes the <identifier> while an update is being processed
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      When Identify receives:
        | <found by> | <value> |
        | city       | Boston  |
      And the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | <identifier> | <new>  |
        | city         | Boston |
        | plan         | gold   |
        | tier         | silver |
      And Jessica is found by <identifier> "<new>"

      Examples:
        | identifier   | new              | found by    | value            |
        | external ID  | 9999             | email       | old.me@yahoo.com |
        | email        | new.me@yahoo.com | external ID | 1468             |
        | phone number | +16171000009     | external ID | 1468             |

    Scenario Outline: The private key changes the <identifier> while an update that names the old one is being processed
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <old>   |
      When Identify receives:
        | <found by>   | <value> |
        | <identifier> | <old>   |
        | city         | Boston  |
      And the private key changes Jessica's profile to:
        | <identifier> | <new> |
      Then Jessica has:
        | <identifier> | <new> |
      When Identify receives:
        | <found by> | <value> |
        | tier       | silver  |
      Then Jessica has:
        | <identifier> | <new>  |
        | city         | Boston |
        | tier         | silver |

      Examples:
        | identifier   | old              | new              | found by    | value            |
        | external ID  | 1468             | 9999             | email       | old.me@yahoo.com |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468             |
        | phone number | +16171000001     | +16171000009     | external ID | 1468             |

    Scenario Outline: Five simultaneous changes with the private key are all kept, round <round>
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
      When these calls are made at once:
        | key             | external ID | email            | phone number | city   | plan   |
        | the private key | 9999        |                  |              |        |        |
        | the private key |             | new.me@yahoo.com |              |        |        |
        | the private key |             |                  | +16171000009 |        |        |
        | the private key |             |                  |              | Denver |        |
        | the private key |             |                  |              |        | silver |
      Then Jessica's profile has what every caller added

      Examples:
        | round |
        | 1     |
        | 2     |
        | 3     |

    Scenario Outline: Simultaneous changes with the private key and updates are all kept, round <round>
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When these calls are made at once:
        | key             | external ID | email            | phone number | city   | plan   | tier |
        | the private key |             | new.me@yahoo.com |              |        |        |      |
        |                 | 1468        |                  |              | Denver |        |      |
        | the private key |             |                  |              |        | silver |      |
        |                 | 1468        |                  | +16171000001 |        |        |      |
        | the private key |             |                  |              |        |        | gold |
      Then Jessica's profile has what every caller added

      Examples:
        | round |
        | 1     |
        | 2     |
        | 3     |

    Scenario Outline: The <identifier> set with the private key stays when callers add another at the same time, found by <found by>
      Given Jessica has a profile with:
        | <found by> | <value> |
        | plan       | gold    |
      When these calls are made at once:
        | key             | <found by> | <identifier> |
        |                 | <value>    | <new>        |
        | the private key |            | <old>        |
        |                 | <value>    | <new>        |
      Then Jessica's profile has what every caller added
      And Jessica still has:
        | <identifier> | <old> |

      Examples:
        | identifier   | old              | new              | found by     | value            |
        | external ID  | 1468             | 9999             | email        | old.me@yahoo.com |
        | external ID  | 1468             | 9999             | phone number | +16171000001     |
        | email        | old.me@yahoo.com | new.me@yahoo.com | external ID  | 1468             |
        | email        | old.me@yahoo.com | new.me@yahoo.com | phone number | +16171000001     |
        | phone number | +16171000001     | +16171000009     | external ID  | 1468             |
        | phone number | +16171000001     | +16171000009     | email        | old.me@yahoo.com |

  @RACE
  Rule: A free identifier goes to one profile only

    Scenario Outline: The private key gives a free <identifier> to one of two profiles only, round <round>
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      And Robert has a profile with:
        | <found by> | <his>  |
        | plan       | silver |
      When these calls are made at once:
        | key             | whose   | <identifier> |
        | the private key | Jessica | <free>       |
        | the private key | Robert  | <free>       |
        | the private key | Jessica | <free>       |
        | the private key | Robert  | <free>       |
      Then Jessica and Robert do not both get:
        | <identifier> | <free> |

      Examples:
        | found by    | hers             | his              | identifier   | free             | round |
        | external ID | 1468             | 2468             | email        | new.me@yahoo.com | 1     |
        | external ID | 1468             | 2468             | email        | new.me@yahoo.com | 2     |
        | external ID | 1468             | 2468             | phone number | +16171000009     | 1     |
        | email       | old.me@yahoo.com | robert@yahoo.com | external ID  | 9999             | 1     |
        | email       | old.me@yahoo.com | robert@yahoo.com | external ID  | 9999             | 2     |
