@wire-2022
Feature: Forms of calling Identify, 2022
  The reference documents a POST with a form field and an older GET with base64. One official client posts JSON as the
  body.

  @POST-FORM
  Rule: A POST with a form field is accepted

    Scenario Outline: A profile is created by a call as "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
        | tier         | 2                |
        | loyal        | true             |
      Then Jessica is the one profile with:
        | external ID  | 1468             |
        | email        | old.me@yahoo.com |
        | phone number | +16171000001     |
        | city         | Boston           |
        | plan         | gold             |
        | tier         | 2                |
        | loyal        | true             |

      Examples:
        | form                 |
        | form                 |
        | form with a charset  |
        | form, token last     |
        | form, accepting HTML |
        | form from a page     |

    Scenario Outline: Spaces are preserved in a call as "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468         |
        | note         | a b  c + d   |
        | organization | Tea & Co Ltd |
      Then Jessica is the one profile with:
        | external ID  | 1468         |
        | note         | a b  c + d   |
        | organization | Tea & Co Ltd |

      Examples:
        | form                          |
        | form with plus for spaces     |
        | form with another field first |

    Scenario: A string of 10,000 characters is preserved in a form
      When Identify receives, as "form":
        | external ID | 1468                             |
        | essay       | (a string of 10000 characters)   |
      Then Jessica is the one profile with:
        | external ID | 1468                             |
        | essay       | (a string of 10000 characters)   |

    Scenario: A payload over several lines is accepted in a form
      When Identify receives, as "form", the payload:
        """
        {
          "token": "<public key>",
          "properties": {
            "$id": "<external ID 1468>",
            "plan": "gold"
          }
        }
        """
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario: A form that is not URL-encoded is accepted
      When Identify receives, as "form, not encoded":
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
        | name        | Zoë Łukasz       |
      Then Jessica is the one profile with:
        | external ID | 1468             |
        | email       | old.me@yahoo.com |
        | plan        | gold             |
        | name        | Zoë Łukasz       |

    Scenario: Special characters are preserved in a form
      When Identify receives, as "form":
        | external ID | 1468                                 |
        | note        | a+b & c=d; 100% "é" 50%25 <x> #1 ?/\ |
      Then Jessica is the one profile with:
        | external ID | 1468                                 |
        | note        | a+b & c=d; 100% "é" 50%25 <x> #1 ?/\ |

  @POST-JSON
  Rule: A POST with JSON as the body is accepted

    Scenario: A string of 10,000 characters is preserved in a JSON body
      When Identify receives, as "JSON":
        | external ID | 1468                           |
        | essay       | (a string of 10000 characters) |
      Then Jessica is the one profile with:
        | external ID | 1468                           |
        | essay       | (a string of 10000 characters) |

    Scenario: JSON over several lines is accepted
      When Identify receives, as "JSON", the payload:
        """

        {
          "token": "<public key>",
          "properties": {
            "$id": "<external ID 1468>",
            "plan": "gold"
          }
        }
        """
      Then Jessica is the one profile with:
        | external ID | 1468 |
        | plan        | gold |

    Scenario Outline: A profile is created by a call as "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |
        | tier         | 2                     |
        | loyal        | false                 |
      Then Jessica is the one profile with:
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | a+b & c=d; 100% "é" % |
        | tier         | 2                     |
        | loyal        | false                 |

      Examples:
        | form                |
        | JSON                |
        | JSON with a charset |
        | JSON, token last    |

  @GET-BASE64
  Rule: A GET with base64 is accepted

    Scenario Outline: A profile is created by a call as "<form>"
      When Identify receives, as "<form>":
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | ~~~???>>>ÿÿÿ 日本 a+b 🎈 |
      Then Jessica is the one profile with:
        | external ID  | 1468                  |
        | email        | old.me@yahoo.com      |
        | phone number | +16171000001          |
        | city         | Boston                |
        | note         | ~~~???>>>ÿÿÿ 日本 a+b 🎈 |

      Examples:
        | form                    |
        | GET                     |
        | GET, raw base64         |
        | GET, URL-safe base64    |
        | GET with a content type |
        | GET, accepting HTML     |
        | GET with a body         |
        | GET with test=0         |
        | GET, token last         |

    Scenario: A string of 5,000 characters is preserved in a GET
      When Identify receives, as "GET":
        | external ID | 1468                          |
        | essay       | (a string of 5000 characters) |
        | tier        | 2                             |
      Then Jessica is the one profile with:
        | external ID | 1468                          |
        | essay       | (a string of 5000 characters) |
        | tier        | 2                             |

    Scenario Outline: Raw base64 of any padding is accepted, as with the note "<note>"
      When Identify receives, as "GET, raw base64":
        | external ID | 1468   |
        | note        | <note> |
      Then Jessica is the one profile with:
        | external ID | 1468   |
        | note        | <note> |

      Examples:
        | note |
        | a    |
        | ab   |
        | abc  |
