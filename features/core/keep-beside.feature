Feature: Keeping identifiers whatever else is sent
  What else a request holds, and in which order, makes no difference: an identifier that the profile has is not replaced
  (FAQ 1, 6 to 8 and 13).

  Rule: Nothing beside a new identifier makes Identify replace the old one

    Scenario Outline: The <identifier> is kept beside <what>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <has>   |
        | plan         | gold    |
      When Identify receives, alone and with a property, twice:
        | <found by>   | <value>  |
        | <identifier> | <sent>   |
        | <other>      | <beside> |
      Then Jessica still has:
        | <identifier> | <has> |
      And nobody is found by <identifier> "<sent>"

      @KEEP-ID
      Examples:
        | identifier  | what                    | has  | sent | found by | value            | other        | beside |
        | external ID | a null phone number     | 1468 | 9999 | email    | old.me@yahoo.com | phone number | (null) |
        | external ID | a property that is null | 1468 | 9999 | email    | old.me@yahoo.com | city         | null   |

      @KEEP-EMAIL
      Examples:
        | identifier | what                    | has              | sent             | found by    | value | other        | beside     |
        | email      | a null phone number     | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | phone number | (null)     |
        | email      | a list                  | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | sizes        | ["S", "M"] |
        | email      | a property that is null | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  | tier         | null       |

      @KEEP-PHONE
      Examples:
        | identifier   | what         | has          | sent         | found by    | value | other   | beside                        |
        | phone number | a null email | +16171000001 | +16171000009 | external ID | 1468  | email   | (null)                        |
        | phone number | a country    | +16171000001 | +16171000009 | external ID | 1468  | country | USA                           |
        | phone number | a long text  | +16171000001 | +16171000009 | external ID | 1468  | note    | (a string of 4500 characters) |

    @KEEP-ID
    Scenario Outline: The external ID is kept when <what>
      Given Jessica has a profile with:
        | external ID | <has>            |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
      When Identify receives, alone and with a property, twice:
        | email       | old.me@yahoo.com |
        | external ID | <sent>           |
      Then Jessica still has:
        | external ID | <has> |

      Examples:
        | what                           | has                          | sent                         |
        | it equals the email            | (the email old.me@yahoo.com) | 9999                         |
        | the email is sent in its place | 1468                         | (the email old.me@yahoo.com) |

    Scenario Outline: The <identifier> is kept when a new one is sent before the <found by>
      Given Jessica has a profile with:
        | <found by>   | <value> |
        | <identifier> | <has>   |
        | plan         | gold    |
      When Identify receives, alone and with a property, twice:
        | <identifier> | <sent>  |
        | <found by>   | <value> |
      Then Jessica still has:
        | <identifier> | <has> |
      And nobody is found by <identifier> "<sent>"

      @KEEP-ID
      Examples:
        | identifier  | has  | sent | found by | value            |
        | external ID | 1468 | 9999 | email    | old.me@yahoo.com |

      @KEEP-EMAIL
      Examples:
        | identifier | has              | sent             | found by    | value |
        | email      | old.me@yahoo.com | new.me@yahoo.com | external ID | 1468  |

      @KEEP-PHONE
      Examples:
        | identifier   | has          | sent         | found by    | value |
        | phone number | +16171000001 | +16171000009 | external ID | 1468  |
