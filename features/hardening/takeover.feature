Feature: No takeover
  With the public key, nobody can move an identifier, merge profiles or touch a profile that the request does not match
  (FAQ 1, 6 to 8 and 10).

  @NO-TAKEOVER
  Rule: Identify neither moves identifiers nor merges or touches other profiles

    @each-way
    Scenario Outline: The <found by> of one profile and the <identifier> of another merge nothing
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      And Robert has a profile with:
        | <identifier> | <his>  |
        | tier         | silver |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
      Then Robert still has:
        | <identifier> | <his>  |
        | <found by>   | (null) |
        | tier         | silver |
        | plan         | null   |
      And Jessica still has:
        | <found by>   | <hers> |
        | <identifier> | (null) |
        | plan         | gold   |
        | tier         | null   |
      And Jessica is found by <found by> "<hers>"
      And Robert is found by <identifier> "<his>"

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | external ID  | 1468             | phone number | +16171000005     |
        | email        | old.me@yahoo.com | external ID  | 2468             |
        | email        | old.me@yahoo.com | phone number | +16171000005     |
        | phone number | +16171000001     | email        | robert@yahoo.com |

    Scenario: The email of another profile stays there after many updates of that profile
      Given Jessica has a profile with:
        | external ID | 1468 |
        | plan        | gold |
      And Robert has a profile with:
        | email | robert@yahoo.com |
        | tier  | silver           |
      When these calls are made in turn, 6 times:
        | call      | email            | score |
        | an update | robert@yahoo.com | 7     |
      And Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | robert@yahoo.com |
      Then Robert still has:
        | email | robert@yahoo.com |
        | tier  | silver           |
      And Jessica still has:
        | email | (null) |
        | plan  | gold   |
      And Robert is found by email "robert@yahoo.com"

    Scenario Outline: The <identifier> of another profile stays there when both profiles have every identifier
      Given Jessica has a profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | plan         | gold             |
      And Robert has a profile with:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
        | tier         | silver           |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
      Then Robert still has:
        | external ID  | 2468             |
        | email        | robert@yahoo.com |
        | phone number | +16171000005     |
        | tier         | silver           |
        | plan         | null             |
      And Jessica still has:
        | plan | gold |
        | tier | null |
      And Robert is found by each identifier

      Examples:
        | found by     | hers             | identifier   | his              |
        | external ID  | 1468             | email        | robert@yahoo.com |
        | email        | old.me@yahoo.com | phone number | +16171000005     |
        | phone number | +16171000001     | external ID  | 2468             |

    # A target of the successor may refuse an empty value, like any other invalid value.
    @wire-2022
    Scenario Outline: An empty <identifier> matches nobody
      When Identify receives:
        | <found by>   | <hers>  |
        | <identifier> | (empty) |
        | plan         | gold    |
      Then Jessica is the one profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      When Identify receives:
        | <found by>   | <his>   |
        | <identifier> | (empty) |
        | plan         | silver  |
      Then Robert is the one profile with:
        | <found by> | <his>  |
        | plan       | silver |
      And Jessica still has:
        | <found by> | <hers> |
        | plan       | gold   |

      Examples:
        | found by    | hers             | his              | identifier   |
        | external ID | 1468             | 2468             | email        |
        | external ID | 1468             | 2468             | phone number |
        | email       | old.me@yahoo.com | robert@yahoo.com | external ID  |

    Scenario Outline: The <identifier> leads to its own profile after it came with the <found by> of another
      Given Jessica has a profile with:
        | <found by> | <hers> |
        | plan       | gold   |
      And Robert has a profile with:
        | <identifier> | <his> |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <hers> |
        | <identifier> | <his>  |
      And Identify receives:
        | <identifier> | <his>  |
        | tier         | silver |
      Then Robert has:
        | tier | silver |
      And Jessica still has:
        | <found by> | <hers> |
        | tier       | null   |

      Examples:
        | found by     | hers         | identifier   | his              |
        | external ID  | 1468         | email        | robert@yahoo.com |
        | external ID  | 1468         | phone number | +16171000005     |
        | phone number | +16171000001 | external ID  | Zoé-2468         |

    Scenario: An update of one profile leaves a similar one alone
      Given Jessica has a profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | city        | Boston           |
        | plan        | gold             |
      And Robert has a profile with:
        | external ID | 14680             |
        | email       | old.me2@yahoo.com |
        | city        | Boston            |
        | plan        | gold              |
      When Identify receives:
        | external ID  | 1468         |
        | phone number | +16171000001 |
        | city         | Denver       |
        | plan         | silver       |
        | extra        | 1            |
      Then Jessica has:
        | phone number | +16171000001 |
        | city         | Denver       |
        | plan         | silver       |
        | extra        | 1            |
      And Robert still has:
        | external ID  | 14680             |
        | email        | old.me2@yahoo.com |
        | phone number | (null)            |
        | city         | Boston            |
        | plan         | gold              |
        | extra        | null              |

    Scenario Outline: A call without identifiers touches nobody after calls with the <identifier>
      Given Jessica has a profile with:
        | <identifier> | <known> |
        | plan         | gold    |
      When these calls are made in turn, 6 times:
        | call     | <identifier> | tier   | extra |
        | hers     | <known>      | silver |       |
        | nobody's |              |        | 1     |
      Then Jessica still has:
        | <identifier> | <known> |
        | plan         | gold    |
        | tier         | silver  |
        | extra        | null    |

      Examples:
        | identifier   | known            |
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |

    Scenario Outline: The email of another profile that was <origin> stays there
      Given Jessica has a profile with:
        | external ID | 1468 |
      And Robert has a profile with:
        | external ID | 2468 |
      And Robert's email "robert@yahoo.com" was <origin>
      When Identify receives, alone and with a property, twice:
        | external ID | 1468             |
        | email       | robert@yahoo.com |
      Then Robert still has:
        | email | robert@yahoo.com |
      And Jessica still has:
        | email | (null) |
      And Robert is found by email "robert@yahoo.com"

      Examples:
        | origin                   |
        | added later              |
        | set with the private key |
